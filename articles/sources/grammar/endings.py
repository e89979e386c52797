"""What press offices and desks write behind the end of a story: notes, and whom to ring.

The end is said ("ENDS"), or the notes say what they are ("Notes to editors: …"). All from the
notes on is for desks; where that is more than the story itself, a person has to look.
"""

from __future__ import annotations

import re

from articles.sources.grammar.prose import is_prose
from articles.sources.openings import openings
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

END = re.compile(
    r"[\W_]*(?:ends?|end ?item|end of (?:release|story|copy)|fin|ende|einde|fim|完|終|끝|конец"
    r"|τέλος|30)[\W_]*",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"[\W_]*(?:notes? (?:to|for) (?:the )?(?:news ?)?(?:editors?|journalists|desks?)\b"
    r"|for (?:(?:all )?(?:media|press)|interviews?) (?:enquir|inquir|quer|information|contact)"
    r"|for (?:more|further|additional) (?:information|details|media information)\b.{0,60}"
    r"(?:contact|call|ring|e-?mail|:)"
    r"|(?:media|press)(?: office)? (?:contacts?|enquiries|inquiries)\b|contact for media\b"
    r"|(?:interviews?|spokespeople|photographs?|pictures|images) (?:is|are) available (?:on|from)\b"
    r"|pressekontakt|ansprechpartner|rückfragen an|contacts? presse|contacto de prensa"
    r"|contatti stampa|noot voor de redactie)",
    re.IGNORECASE,
)
OPENINGS = openings("""
    ansprechpartner contact for images interview media noot note photographs pictures press
    spokespeople
""")
REACHED = re.compile(r"\S@\S+\.\w|\+?\(?\d[\d ()-]{8,}")
LONGEST_SHORT = 200
FEWEST_WORDS = 5
MAY_BE_STORY = "goes on behind what says that it ends"


def mark_after_end(sheet: Sheet) -> None:
    begun = ended = False
    for index in sheet.still_open():
        block = sheet.blocks[index]
        text = block.fold
        noted = (ended or begun) and block.opening in OPENINGS
        if noted and NOTES.match(text[:LONGEST_SHORT]):
            _close(sheet, index)
            return
        if begun and len(text) < 24 and END.fullmatch(text) and _is_end(text):
            sheet.mark(index, Role.FURNITURE, "wire-handling")
            ended = True
        elif ended:
            _behind(sheet, index)
        begun = begun or is_prose(block) or (block.stops and block.words >= FEWEST_WORDS)


def _is_end(text: str) -> bool:
    """ "30" alone may be a figure; between dashes it ends copy. "End." may be a sentence's last."""
    return text.lower() != "end." and ("30" not in text or not text.isalnum())


def _behind(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    if len(block.fold) <= LONGEST_SHORT and REACHED.search(block.fold):
        sheet.mark(index, Role.NOT_FOR_PUBLICATION, "desk-notes")
    elif is_prose(block):
        sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.NOT_FOR_PUBLICATION.value)
        sheet.hold_back(MAY_BE_STORY)


def _close(sheet: Sheet, start: int) -> None:
    before = sum(block.words for block in sheet.blocks[:start])
    rest = list(sheet.still_open(start))
    if sum(sheet.blocks[index].words for index in rest) > before:
        sheet.ask(Ask.UNKNOWN_LINE, start, proposal=Role.BODY.value)
        sheet.hold_back(MAY_BE_STORY)
    for index in rest:
        sheet.mark(index, Role.NOT_FOR_PUBLICATION, "desk-notes")

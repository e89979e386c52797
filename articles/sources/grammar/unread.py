"""Lines that credit somebody in words that the grammar cannot read whole: asked, never guessed."""

from __future__ import annotations

import re

from articles.sources.grammar.bare_byline import names_alone, opens_as_byline
from articles.sources.grammar.by_words import opens_foreign
from articles.sources.grammar.credits import keep_credits, who
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.part_byline import first_signers
from articles.sources.grammar.trades import OPENS_LINE
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

# As agencies sign in other languages, in brackets behind the story.
FOREIGN = re.compile(
    r"\((?:reportage|rédigé|édité|version française|avec |bericht|redaktion|reporte|reportaje"
    r"|información|editado|reportagem|edição|por |redazione|in redazione|a cura|haber|editör"
    r"|перевел|редактор|подготов|إعداد|تحرير|تغطية|شارك|编辑|編輯|记者|記者|责编|責編)"
    r"[^()]{3,280}\)\W?\Z|（(?:编辑|編輯|记者|記者|责编|責編|编译)[^（）]{2,80}）\W?\Z",
    re.IGNORECASE,
)
LAST = 4
AROUND = 6
LONGEST_BYLINE = 100
LONGEST = 300
HINTS = (
    *(" by", "By ", "by ", "contribu", "provided", "assisted", "helped", "reported from"),
    *(" desde ", "collabor", "colabor", " aus "),
)
WORDS = (
    *("contributed", "provided", "assisted", "helped", "reported", "written", "edited"),
    *("produced", "translated", "inform", "report", "colabor", "contrib", "collabor", "bericht"),
)
# "By evening there were none."
TOLD = re.compile(r"By [a-z][^.]{2,80} (?:was|were|had|is|are|has|have)\b[^.]{2,80}\.\Z")
SIGN_OFF = re.compile(
    r" (?:contributed|provided|assisted with|helped with) (?:additional |further )?(?:reporting|"
    r"research|to (?:this|the) (?:report|reporting|article|story))\b"
    r"| contributed\.?$|^(?:this|the) (?:story|article|report) was (?:reported|written|edited|"
    r"produced|translated) by\b| (?:informó|informaron|reportó|contribuyó|colaboró|colaboraron) (?:"
    r"desde|a este|en este|con)\b| (?:a|ont) (?:contribué|collaboré) à\b| (?:ha|hanno) (?:"
    r"contribuito|collaborato)\b| (?:berichtete|berichteten) aus\b"
    r"|^[^\W\d_][^,]{2,40} reported from [^\W\d_]",
    re.IGNORECASE,
)


def mark_unread_bylines(sheet: Sheet, start: int, end: int, *, signed: bool) -> None:
    """Between headline and story: kept as the byline's text, or as nothing, and never as
    standfirst. Names alone are proposed where there is no byline."""
    for index in sheet.still_open(start, end):
        block = sheet.blocks[index]
        names = () if signed else names_alone(block.fold, sheet.lexicon)
        if opens_as_byline(block.fold) or _opens_foreign(sheet, index):
            sheet.mark(index, Role.BYLINE, "byline-unread")
            sheet.byline.append(block.text)
            keep_credits(sheet, index, first_signers(block.fold, sheet.lexicon), clear=False)
        elif names:
            sheet.mark(index, Role.UNKNOWN, "names-alone")
            proposal = ", ".join(block.spelt(name) for name in who(names))
            sheet.ask(Ask.CREDIT_UNCLEAR, index, proposal)


def _opens_foreign(sheet: Sheet, index: int) -> bool:
    text = sheet.blocks[index].fold
    around = sheet.blocks[index + 1 : index + AROUND]
    return len(text) <= LONGEST_BYLINE and opens_foreign(text, " ".join(b.fold for b in around))


def ask_for_sign_offs(sheet: Sheet) -> None:
    """Among the last paragraphs, those worded as a contributor line; they stay in the body."""
    body = [index for index, mark in enumerate(sheet.marks) if mark and mark[0] is Role.BODY]
    for index in body[-LAST:]:
        text = sheet.blocks[index].fold
        if index != sheet.lead_at and len(text) <= LONGEST and _is_sign_off(text):
            sheet.ask(Ask.CREDIT_UNCLEAR, index)


def _is_sign_off(text: str) -> bool:
    if text[0] in "(（" and FOREIGN.match(text):
        return True
    if not has_any(text, HINTS) or TOLD.match(text):
        return False
    opening = OPENS_LINE.match(text)
    named = opening and text[opening.end()].isupper()
    if named or opens_as_byline(text.rstrip(".")):
        return True
    return has_any(text.lower(), WORDS) and bool(SIGN_OFF.search(text))

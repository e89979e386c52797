"""Words by which a sentence above a credit is a caption, and no paragraph above a picture.

Who stands where, a picture's own word, a weekday with the whole of its date (AP): whatever else
it says. A date, "seen from" or what people in pictures do: only in the present.
"""

from __future__ import annotations

import re

from articles.sources.either import either
from articles.sources.grammar.calendar import MONTH
from articles.sources.grammar.date_line import date_line

LONGEST = 450
FEWEST_WORDS = 5
POSED = re.compile(
    r"\((?:L-R|R-L|from (?:the )?left|from (?:the )?right|(?:far |second |third )?(?:left|right)"
    r"|cent(?:er|re)|top|bottom|above|below|inset|pictured|foreground|background|file|l\.|r\.|M\.|li\."
    r"|re\.|links|rechts|Mitte|à gauche|à droite|au centre|izq\.?|der\.?|izquierda|derecha"
    r"|a sinistra|a destra|al centro)(?:,? (?:to|and|with|of|in|und|et|y|e) [^()]{1,30})?\)"
    r"|, (?:far |second (?:from )?|third (?:from )?)?(?:left|right|center|centre|links|rechts)[,.]"
    r"|\b(?:from|v\.) ?(?:left|l\.)|\b(?:pictured|poses? for|file (?:photo|picture|image))\b"
    r"|\bin this (?:[\w-]+ ){0,2}(?:photo|photograph|image|picture|handout|frame|grab)\b"
    r"|\b(?:archiv|symbol)(?:bild|foto)\b|\bphoto d'archives?\b|\bfoto d[ei] archiv[oi]\b",
    re.IGNORECASE,
)
FULL_DATE = rf"(?:(?:{MONTH})\.? \d{{1,2}}, \d{{4}}|\d{{1,2}}\.? (?:{MONTH})\.?,? \d{{4}})"
DATED = re.compile(FULL_DATE, re.IGNORECASE)
WEEKDAY_DATED = re.compile(
    rf"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? {FULL_DATE}", re.IGNORECASE
)
SEEN = re.compile(
    r"\((?:L|R|C)\)|\bseen (?:from|at|on|during|here|through|above|behind|near|outside|in \d{4})\b"
)
TOLD = re.compile(
    r"\b(?:said|says|told|asked|added|announced|reported|according to|was|were|had|has|have|will"
    r"|would|could|should|may|might|did)\b|[a-z]ed (?:on|in|at|by|to|the|a|that|last)\b"
)
SHOWN = re.compile(
    r"\b(?:"
    + either(
        """
        attend attends board boards carry carries celebrate celebrates cheer cheers clean cleans
        clear clears climb climbs collect collects cook cooks cross crosses cycle cycles dance
        dances dig digs display displays embrace embraces enter enters examine examines
        gather gathers greet greets hold holds hug hugs inspect inspects kick kicks kneel kneels
        lead leads leave leaves lie lies lift lifts listen listens load loads look looks march
        marches pack packs paint paints participate participates perform performs pick picks
        play plays pray prays prepare prepares protest protests pull pulls push pushes queue
        queues raise raises react reacts repair repairs rest rests ride rides row rows run runs
        sail sails search searches sell sells shake shakes shop shops shout shouts sing sings sit
        sits speak speaks stand stands stop stops survey surveys swim swims take takes talk talks
        throw throws touch touches wade wades wait waits walk walks wash washes watch watches
        wave waves wear wears weigh weighs work works
        """.split()
    )
    + r")\b"
)
FIRST_WORDS = 70
ENGLISH = re.compile(
    r"\b(?:the|of|and|at|with|on|for|by|from|to|is|are|her|his|their)\b", re.IGNORECASE
)


def is_foreign(text: str) -> bool:
    """Whether no word of English is in it, by whose verbs captions and paragraphs are told."""
    return not ENGLISH.search(text)


def proves_caption(text: str) -> bool:
    """Whether a folded text is a caption beside a credit, whatever the credit's form."""
    if text.count(" ") + 1 < FEWEST_WORDS or len(text) > LONGEST or text[:1] in "\"'":
        return False
    if date_line(text):
        return False
    if POSED.search(text) or WEEKDAY_DATED.search(text):
        return True
    return bool(DATED.search(text)) and not TOLD.search(text)


def reads_as_caption(text: str) -> bool:
    """Whether it is one above a credit that its word introduces ("Photo: …")."""
    if TOLD.search(text):
        return False
    return bool(SEEN.search(text) or SHOWN.search(text, 0, FIRST_WORDS))

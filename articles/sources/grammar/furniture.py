"""Page parts that are not the story, known by their own words alone."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.icons import ICONS, LEADING_ICONS
from articles.sources.grammar.names import is_name
from articles.sources.grammar.phrases import PHRASES
from articles.sources.grammar.trades import OPENS_LINE
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

MOST_WORDS = 25
# A document's first block may be a headline such as "More in Ostlemere flee the flood".
SURE_AT_FIRST = frozenset(
    """
    web-address navigation advertisement icon-names player time-ago reading-time legal placeholder
    print-note contact list-end list-next code
    """.split()
)
LONGEST_LEGAL = 500
# What stands in those phrases that do not begin with words of their own.
INNER_HINTS = (
    "in other languages", "rights reserved", "riservat", "droits r", "reproduction inter",
    "rechte vorbehalten", "derechos reservados", "direitos reservados", "rechten voorbehouden",
    "prawa zastrze", "recaptcha", "reader-supported publication", "journalistic standards",
    "права защищены", "hakları saklıdır", "版权所有", "無断転載", "무단", "الحقوق محفوظة",
    "הזכויות שמורות", "solely responsible",
)  # fmt: skip
OWNED = re.compile(r"(?:©|\(c\)) ?(?P<who>[^\d©]{3,60})\Z", re.IGNORECASE)
# What also begins sentences: "More on this later, said the mayor."
WORDY = frozenset("list-related list-topics list-popular read-more advertisement share".split())
TOLD = re.compile(r"\b(?:said|says|told|tells|asked|asks|added|is|was|were|has|had|did)\b")
LEGAL = re.compile(
    r"copyright|©|\(c\) |all rights reserved|privacy|by (?:signing|providing|submitting)|cookie"
    r"|if you purchase|if you buy|by using this|a version of|we want our comments"
    r"|when we learn of a mistake|if you (?:spot|see|find|notice|believe)"
    r"|the .{2,40} is committed|follow .{2,60} on "
    r"|.{3,100} receives? .{0,40}(?:support|funding) from"
)


def _pattern(phrases: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    named = (
        f"(?P<{rule.replace('-', '_')}>(?:{'|'.join(forms)}))" for rule, forms in phrases.items()
    )
    return re.compile("(?:" + "|".join(named) + r")\Z")


def _opening(phrases: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Without the phrases that may begin with any words."""
    return {
        rule: tuple(form for form in forms if not form.startswith((".", "(?:.")))
        for rule, forms in phrases.items()
    }


PATTERN = _pattern(PHRASES)
OPENING_PATTERN = _pattern(_opening(PHRASES))
LEGAL_PATTERN = _pattern(
    {rule: PHRASES[rule] for rule in ("legal", "print-note", "read-more", "comments")}
)
ADDRESS = re.compile(r"(?:e-?mail:? ?|contact:? ?|twitter:? ?|x:? ?)?(?:\S+@\S+\.\w{2,}|@\w{2,})\Z")
APART = re.compile(r" ?[|·•;] ?|, ")
CONTACT = re.compile(r"\S+@\S+\.\w{2,}.*\+?\d[\d ()-]{7,}|\+?\d[\d ()-]{7,}.*\S+@\S+\.\w{2,}")


def mark_furniture(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if block.words <= MOST_WORDS or len(block.fold) < LONGEST_LEGAL:
            rule = furniture_rule(block.fold)
            if rule in WORDY and _is_sentence(block.fold):
                continue
            if rule == "legal" and (owner := _owner(sheet, index)):
                sheet.mark(index, Role.CREDIT, "credit-alone")
                sheet.ask(Ask.CREDIT_UNCLEAR, index, owner)
            elif rule and (index or block.words < 4 or rule in SURE_AT_FIRST):
                sheet.mark(index, Role.FURNITURE, rule)


def _owner(sheet: Sheet, index: int) -> str:
    """The person of "© Jo Poe" under a paragraph or caption: whose picture it may be."""
    owned = OWNED.match(sheet.blocks[index].fold)
    above = index > 1 and sheet.role(index - 1) is not Role.FURNITURE
    return owned["who"] if owned and above and is_name(owned["who"].split("/")[0].strip()) else ""


def _is_sentence(text: str) -> bool:
    """A full sentence with its verb, and no label before a colon."""
    bare = text.rstrip("\"' ")
    return bare.endswith(".") and ":" not in text and bool(TOLD.search(text))


def furniture_rule(text: str) -> str:
    """The reason code for a block that is page furniture by its own words, else ""."""
    low = text.lower().strip()
    if not low:
        return "divider"
    words = low.count(" ") + 1
    if words <= MOST_WORDS:
        bare = low.rstrip(" :>»→")
        pattern = PATTERN if has_any(bare, INNER_HINTS) else OPENING_PATTERN
        found = pattern.match(bare) if bare else None
        if found and found.lastgroup:
            return found.lastgroup.replace("_", "-")
        return _icons(low) or _links(low) or _contact(low)
    if len(low) < LONGEST_LEGAL and LEGAL.match(low):
        found = LEGAL_PATTERN.match(low)
        if found and found.lastgroup:
            return found.lastgroup.replace("_", "-")
    return _contact(low)


def _icons(low: str) -> str:
    if low.startswith(LEADING_ICONS):
        return "icon-names"
    icons = " " in low and low.split(None, 1)[0] in ICONS and ICONS.issuperset(low.split())
    return "icon-names" if icons else ""


def _links(low: str) -> str:
    """ "About us|Contact|Terms": links that were beside each other."""
    if "|" not in low or low.endswith((".", "?", "!")):
        return ""
    parts = [part for part in low.split("|") if part]
    glued = "| " not in low and " |" not in low
    return "link-row" if len(parts) > 1 and glued else ""


def _contact(low: str) -> str:
    if "@" not in low:
        return ""
    if OPENS_LINE.match(low):
        return ""  # "Reporting by Ana Rook; arook@lenn.example"
    addresses = all(map(ADDRESS.match, APART.split(low)))
    return "contact" if addresses or CONTACT.search(low) else ""

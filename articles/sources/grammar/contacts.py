"""Lines that say how to reach those who wrote the story: furniture, behind its first paragraph.

"Contact Ana Rook at 555-0142", "Ana Rook in Hull at arook@courier.example; Ben Tarrow in …". Who
is no author of the story may be somebody whom it tells its readers to ring: that is asked.
"""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import is_name
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role, Work

LONGEST = 400
MOST_WORDS = 40
HINTS = ("@", "Contact", "Reach", "ontact ", "Follow", "Call", "mail")
REACHED = re.compile(r"\S@\S+\.\w|(?:^|[\s(])@\w|\d[\d ().-]{5,}\d")
POSTS = r"(?:(?:the|our|staff|senior|news|sports) )*(?:reporters?|writers?|authors?|editors?)"
BY = r"(?:at|on|via|by)"
OPENS = re.compile(
    rf"(?:please |you can )?(?:contact|reach|e-?mail|call|write to|follow)(?: {POSTS})?:? "
    rf"(?P<who>{POSTS}|(?!{BY} )(?:(?! {BY} |[,;:(]).){{2,60}})(?: {BY}\b|[,;:( ]|\Z)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"; ?|,? and (?=[A-Z])|, (?=[A-Z][^,@]{3,60}@)")
ADDRESSED = re.compile(
    r"(?P<name>(?:(?! in | at )[^@;]){3,60}?)(?: in [^@;]{2,40})?(?: at|,|:| -| –)? "
    r"\(?\S+@\S+\.\w+\)?"
)
MEANT = re.compile(rf"(?:her|him|them|me|us|{POSTS})\Z", re.IGNORECASE)


def mark_contacts(sheet: Sheet) -> None:
    authors = author_names(sheet)
    for index in sheet.still_open(max(sheet.lead_at + 1, 1)):
        who = _to_reach(sheet.blocks[index])
        of_authors = who in authors or (who and MEANT.match(who))
        if of_authors or _is_addressed(sheet.blocks[index].fold):
            sheet.mark(index, Role.FURNITURE, "contact")


def ask_about_contacts(sheet: Sheet) -> None:
    for index, block in sheet.of_roles((Role.BODY, Role.UNKNOWN), sheet.lead_at + 1):
        if (who := _to_reach(block)) and is_name(who):
            sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.FURNITURE.value)


def author_names(sheet: Sheet) -> frozenset[str]:
    """The authors' names whole, and their first and last names alone."""
    names = [credit.name for credit in sheet.credits if credit.work is Work.AUTHOR and credit.name]
    words = [name.replace("’", "'").split(" ") for name in names]
    short = [name for split in words for name in (split[0], split[-1]) if len(name) > 2]
    return frozenset([*(" ".join(split) for split in words), *short])


def _is_addressed(text: str) -> bool:
    """All of it names with addresses."""
    if "@" not in text or len(text) > LONGEST:
        return False
    parts = BETWEEN.split(text.rstrip(".; "))
    found = [ADDRESSED.fullmatch(part) for part in parts]
    return all(part and is_name(part["name"].strip()) for part in found)


def _to_reach(block: Block) -> str:
    """Whom a block tells its readers how to reach, "" if that is not what it does."""
    if block.words > MOST_WORDS or not has_any(block.fold[:20], HINTS):
        return ""
    opening = OPENS.match(block.fold)
    return opening["who"] if opening and REACHED.search(block.fold) else ""

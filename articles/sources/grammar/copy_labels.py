"""Copy written into a form: "HEADLINE: …", "Dek: …", "BYLINE: …", "BODY:".

The labels are the form's and not for readers. "Title:" may begin a headline of its own, so it
counts only beside a second label.
"""

from __future__ import annotations

import re

from articles.sources.block import make_block
from articles.sources.grammar.embargo import keep_moment
from articles.sources.grammar.prose import is_prose
from articles.sources.grammar.signed_for import keep_stated_byline
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

LABELS: dict[str, Role] = {
    "headline": Role.HEADLINE,
    "main headline": Role.HEADLINE,
    "hed": Role.HEADLINE,
    "title": Role.HEADLINE,
    "kicker": Role.KICKER,
    "standfirst": Role.STANDFIRST,
    "dek": Role.STANDFIRST,
    "deck": Role.STANDFIRST,
    "subhead": Role.STANDFIRST,
    "subheading": Role.STANDFIRST,
    "subtitle": Role.STANDFIRST,
    "sub-headline": Role.STANDFIRST,
    "subheadline": Role.STANDFIRST,
    "strapline": Role.STANDFIRST,
    "byline": Role.BYLINE,
    "by-line": Role.BYLINE,
    "author": Role.BYLINE,
    "authors": Role.BYLINE,
    "body": Role.BODY,
    "body text": Role.BODY,
    "body copy": Role.BODY,
    "copy": Role.BODY,
    "section": Role.NOT_FOR_PUBLICATION,
    "notes": Role.NOT_FOR_PUBLICATION,
    "note": Role.NOT_FOR_PUBLICATION,
}
LABEL = re.compile(
    r"(?P<label>[a-z][a-z -]{2,14}?) ?:(?: +(?P<text>\S.*)|\Z)", re.IGNORECASE | re.DOTALL
)
WEAK = ("title",)
# When it may be published: like an embargo.
WHEN = re.compile(
    r"publish(?: (?:on|at|date|time))?|(?:release|launch)(?: date| time)?|go(?:es)? live"
)
# What other steps read with their labels.
READ_WITH_LABEL = re.compile(
    r"(?:published|updated|posted|date|modified|by|words|photos?|pictures?|image|caption|credit|video"
    r"|text|story)\b|.*(?:embargo|slug|seo|photo|credit)"
)
SEARCHED = 20
LONGEST = 500
MAY_BE_NOTES = "may have notes in it that are not for readers"


def strip_labels(sheet: Sheet) -> None:
    """Takes the labels off, so that what follows is read as if it stood alone."""
    found = _labels(sheet)
    named = [label for label, role, _ in found.values() if role is Role.HEADLINE]
    known = [label for label, role, _ in found.values() if role is not Role.UNKNOWN]
    if not named or (named[0] in WEAK and len(known) < 2):
        return
    for index, (label, role, at) in found.items():
        block = sheet.blocks[index]
        if at == len(block.fold):
            sheet.mark(index, Role.NOT_FOR_PUBLICATION, "form-label")
        elif role is Role.NOT_FOR_PUBLICATION:
            sheet.mark(index, role, "form-label")
            _heed(sheet, index, label, at)
        elif role is Role.UNKNOWN:
            sheet.labelled[index] = role
        else:
            sheet.rewrite(index, make_block(block.printed(at), block.lines))
            sheet.html.pop(index, None)
            sheet.labelled[index] = role


def _heed(sheet: Sheet, index: int, label: str, at: int) -> None:
    block = sheet.blocks[index]
    if WHEN.fullmatch(label):
        keep_moment(sheet, index, make_block(block.printed(at), block.lines))
    elif label != "section":
        sheet.hold_back(MAY_BE_NOTES)


def mark_labelled(sheet: Sheet) -> None:
    """What the labels said, of the lines in which no step has found anything else."""
    for index, role in sheet.labelled.items():
        if not sheet.open(index) or role is Role.BODY:
            continue
        if role is Role.HEADLINE:
            if sheet.headline_at >= 0:
                continue
            sheet.headline_at = index
        sheet.mark(index, role, "form-labelled")
        if role is Role.UNKNOWN:
            sheet.ask(Ask.UNKNOWN_LINE, index)
        if role is Role.KICKER:
            sheet.kicker = sheet.blocks[index].text
        elif role is Role.BYLINE:
            keep_stated_byline(sheet, index)


def _role(label: str) -> Role | None:
    if WHEN.fullmatch(label):
        return Role.NOT_FOR_PUBLICATION
    if label in LABELS or not label:
        return LABELS.get(label)
    return None if READ_WITH_LABEL.match(label) else Role.UNKNOWN


def _labels(sheet: Sheet) -> dict[int, tuple[str, Role, int]]:
    """The labelled lines from the first on: which label, what it says, where the text begins.

    In the story no other label is looked for than notes behind it.
    """
    found: dict[int, tuple[str, Role, int]] = {}
    told = False
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if not found and (told or index > SEARCHED):
            break
        match = LABEL.match(block.fold) if len(block.fold) <= LONGEST else None
        label = match["label"].lower() if match else ""
        role = _role(label)
        if match and role and (not told or label == "notes"):
            at = match.start("text") if match["text"] else len(block.fold)
            found[index] = (label, role, at)
        told = told or (not match and is_prose(block))
    return found

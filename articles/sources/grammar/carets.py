"""The head of ANPA 1312 copied into a text: each of its lines begins with a caret."""

from __future__ import annotations

import re

from articles.sources.block import make_block
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role

CARET = "^"
EDGE = "^< "
SEARCHED = 20
# "AP Photo NY110, NY112" says which pictures go with the story.
PICTURES = re.compile(
    r"[A-Z]{2,5} (?:photos?|graphics?|video|audio|interactive)\b[ :,\w-]{0,80}", re.IGNORECASE
)
NOTES = re.compile(r"(?:eds|editors|with|for use|to go with|moving|note)\b.{0,4}", re.IGNORECASE)


def strip_carets(sheet: Sheet) -> None:
    """Takes the caret off, so that what follows reads as a headline, a byline or a note."""
    for index in sheet.still_open(0, SEARCHED):
        block = sheet.blocks[index]
        if not block.text.startswith(CARET) or not block.searched:
            continue
        text = block.text.strip(EDGE)
        if not text:
            sheet.mark(index, Role.FURNITURE, "wire-control")
            continue
        sheet.rewrite(index, make_block(text, block.lines))
        fold = sheet.blocks[index].fold
        if PICTURES.fullmatch(fold) or (":" in fold[:10] and NOTES.match(fold)):
            sheet.mark(index, Role.NOT_FOR_PUBLICATION, "desk-notes")

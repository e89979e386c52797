"""Lines that name a picture's file where it stands in a text: "[Image: lamp.jpg]"."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Role

LONGEST = 260
NAMED = re.compile(
    r"\[(?:image|photo(?:graph)?|picture): ?"
    r"(?P<name>[^\]\[]{1,200}\.(?:jpe?g|png|webp|avif|gif|tiff?))\]",
    re.IGNORECASE,
)


def mark_picture_files(sheet: Sheet) -> None:
    """Before captions and credits are looked for: a file is nobody's name."""
    for index in sheet.still_open():
        text = sheet.blocks[index].fold
        if text[:1] == "[" and len(text) <= LONGEST and NAMED.fullmatch(text):
            sheet.mark(index, Role.CAPTION, "picture-file")


def join_picture_files(sheet: Sheet) -> None:
    """Each to the caption or credit that stands under it, else to a picture without words."""
    for index, block in enumerate(sheet.blocks):
        named = NAMED.fullmatch(block.fold) if sheet.rule(index) == "picture-file" else None
        if not named:
            continue
        name, below = block.printed(*named.span("name")), sheet.body.get(index + 1)
        if isinstance(below, Figure) and not below.href:
            lines = tuple(sorted(block.lines + below.lines))
            sheet.body[index + 1] = replace(below, href=name, lines=lines)
        else:
            sheet.body[index] = Figure(
                caption="", credit_line="", credits=(), lines=block.lines, href=name
            )

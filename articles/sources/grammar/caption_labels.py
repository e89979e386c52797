"""The words that say that a caption follows: "Image caption, …", "Caption: …"."""

from __future__ import annotations

import re

from articles.sources.block import Block

LABEL = re.compile(
    r"(?:image|photo|picture|media|video) caption,? |(?:(?:image|photo|picture) )?caption ?: ?",
    re.IGNORECASE,
)


# What a page's buttons say, behind the caption that they hide.
BUTTONS = re.compile(r"(?: ?(?:hide|toggle|show) caption)+\Z", re.IGNORECASE)


def without_buttons(block: Block) -> str:
    buttons = BUTTONS.search(block.fold) if block.fold[-7:].lower() == "caption" else None
    return block.printed(0, buttons.start()) if buttons else block.text


def unlabelled(caption: str) -> str:
    """A caption without its label; one that is a label alone stays."""
    label = LABEL.match(caption)
    return caption[label.end() :] or caption if label else caption

"""The words that say that a caption follows: "Image caption, …", "Caption: …"."""

from __future__ import annotations

import re

LABEL = re.compile(
    r"(?:image|photo|picture) caption,? |(?:(?:image|photo|picture) )?caption ?: ?",
    re.IGNORECASE,
)


def unlabelled(caption: str) -> str:
    """A caption without its label; one that is a label alone stays."""
    label = LABEL.match(caption)
    return caption[label.end() :] or caption if label else caption

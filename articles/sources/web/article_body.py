"""The text of a story as a page's data have it, beside what the page shows."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

BREAKS = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
TAGS = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
EMPTY_LINES = re.compile(r"\n[ \t\r]*\n")
LARGEST = 300_000
MOST = 2_000


def paragraphs(value: Any) -> tuple[str, ...]:
    """Parted by empty lines where there are any, else by lines."""
    if not isinstance(value, str) or len(value) > LARGEST:
        return ()
    text = TAGS.sub("", BREAKS.sub("\n\n", value))
    parts = EMPTY_LINES.split(text) if EMPTY_LINES.search(text.strip()) else text.split("\n")
    found = [" ".join(unescape(part).split()) for part in parts]
    return tuple(filter(None, found))[:MOST]

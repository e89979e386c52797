"""Comments that writers' programs keep in Markdown: "%% ask Orla %%", "{>> really? <<}"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.sources.web.pieces import Kind, Piece

MARK = "%%"
INSIDE = re.compile(r"%%[^%\n]{1,2000}%%|\{>>[^{}]{1,2000}<<\}")
SPOKEN = (Kind.PARAGRAPH, Kind.HEADLINE, Kind.SUBHEAD)


def without_comments(text: str) -> tuple[str, list[str]]:
    """A paragraph's text without the comments in it, and these."""
    if MARK not in text and "{>>" not in text:
        return text, []
    found = INSIDE.findall(text)
    return (INSIDE.sub("", text).strip(), found) if found else (text, [])


def close_comments(pieces: Sequence[Piece]) -> None:
    """A comment of several paragraphs, from its mark to the next; one left open is text."""
    begun = -1
    for at, piece in enumerate(pieces):
        if piece.kind not in SPOKEN:
            continue
        text = piece.text.strip()
        if begun < 0 and text.startswith(MARK):
            begun = at
            if text == MARK or not text.endswith(MARK):
                continue
        if begun >= 0 and text.endswith(MARK):
            for inner in pieces[begun : at + 1]:
                inner.kind, inner.inline = Kind.COMMENT, None
            begun = -1

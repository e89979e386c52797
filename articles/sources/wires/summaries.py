"""Summaries: a standfirst, unless they repeat the story they stand above."""

from __future__ import annotations

from articles.sources.account import Span
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Role

MOST = 3


def add_summary(manuscript: Manuscript, text: str, span: Span, body: str) -> None:
    """``body`` is the story's text with its white space folded."""
    folded = " ".join(text.split())
    if folded and folded.rstrip(" .…") in body:
        manuscript.piece(Role.DUPLICATE, text, span, "stated-again")
    elif len(manuscript.sheet.standfirst) < MOST:
        manuscript.standfirst(text, span)
    else:
        manuscript.metadata(text, span)

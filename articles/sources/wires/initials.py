"""The initials of the desk under an agency's text, whatever the format has after it."""

from __future__ import annotations

from articles.sources.grammar.wire import INITIALS
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Role


def mark_initials(manuscript: Manuscript, first: int) -> None:
    """Looks at the last open piece from ``first`` on, when others stand above it."""
    sheet = manuscript.sheet
    opened = list(sheet.still_open(first))
    if len(opened) > 1 and INITIALS.match(sheet.blocks[opened[-1]].fold):
        sheet.mark(opened[-1], Role.FURNITURE, "wire-initials")

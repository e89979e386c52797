"""Captions that stand below a picture as paragraphs, and those that are a credit and no more."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.folding import fold
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.credit_line import attribute
from articles.sources.lexicon import Lexicon
from articles.sources.web.pieces import NOWHERE, Kind, Piece

LONGEST = 400


def join_captions(pieces: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """A picture without a caption takes the next paragraph that is all in italics or ends with a
    picture credit; one that is credited where its caption would stand, only what is in italics."""
    joined: list[Piece] = []
    waits = False
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and waits and (words := _on_two_lines(piece, lexicon)):
            assert before.shot is not None
            caption, credit = words
            before.shot = replace(
                before.shot, caption=caption, caption_span=piece.span,
                credit=credit, credit_span=piece.span,
            )  # fmt: skip
            waits = False
        elif before is not None and waits and _is_caption(before, piece, lexicon):
            assert before.shot is not None
            before.shot = replace(before.shot, caption=piece.text, caption_span=piece.span)
            waits = False
        else:
            joined.append(piece)
            waits = _waits(piece, lexicon)
    return joined


def _waits(piece: Piece, lexicon: Lexicon) -> bool:
    """Whether a caption may follow; what is a credit and no more becomes one here."""
    shot = piece.shot
    if piece.kind is not Kind.FIGURE or shot is None or shot.credit:
        return False
    if shot.caption and _is_credit(shot.caption, lexicon):
        piece.shot = replace(
            shot, caption="", credit=shot.caption, credit_span=shot.caption_span,
            caption_span=NOWHERE,
        )  # fmt: skip
        return True
    return not shot.caption


def _is_credit(text: str, lexicon: Lexicon) -> bool:
    """Marked as one, or told by its form; a name alone may be who is seen."""
    if len(text) > LONGEST:
        return False
    words = fold(" ".join(text.split())).text
    if find_credit(words, lexicon):
        return False  # it ends with one
    said = attribute(words, lexicon)
    named = said.photographers or said.listed
    return said.clear and bool(named) and (said.marked or said.certain)


def _on_two_lines(piece: Piece, lexicon: Lexicon) -> tuple[str, str] | None:
    """Caption and credit of a paragraph that has them on a line each, in either order."""
    lines = [line.strip() for line in piece.text.split("\n")]
    if piece.kind is not Kind.PARAGRAPH or len(lines) != 2 or len(piece.text) > LONGEST:
        return None
    first, second = lines
    if first and _is_credit(first, lexicon) and not _is_credit(second, lexicon):
        return second, first
    if second and _is_credit(second, lexicon) and not _is_credit(first, lexicon):
        return first, second
    return None


def _is_caption(before: Piece, piece: Piece, lexicon: Lexicon) -> bool:
    if piece.kind is not Kind.PARAGRAPH or len(piece.text) > LONGEST or piece.inline is None:
        return False
    html = piece.inline.html
    if html.startswith("<em>") and html.endswith("</em>") and html.count("<em>") == 1:
        return True
    if before.shot is None or before.shot.credit:
        return False
    return find_credit(fold(" ".join(piece.text.split())).text, lexicon) is not None

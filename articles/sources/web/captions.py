"""Captions that stand below a picture as paragraphs, not inside a figure with it."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.folding import fold
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.lexicon import Lexicon
from articles.sources.web.pieces import Kind, Piece

LONGEST = 400


def join_captions(pieces: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """A picture without words takes the next paragraph that is all in italics or ends with a
    picture credit."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and _waits(before) and _is_caption(piece, lexicon):
            assert before.shot is not None
            before.shot = replace(before.shot, caption=piece.text, caption_span=piece.span)
        else:
            joined.append(piece)
    return joined


def _waits(piece: Piece) -> bool:
    shot = piece.shot
    return piece.kind is Kind.FIGURE and shot is not None and not (shot.caption or shot.credit)


def _is_caption(piece: Piece, lexicon: Lexicon) -> bool:
    if piece.kind is not Kind.PARAGRAPH or len(piece.text) > LONGEST or piece.inline is None:
        return False
    html = piece.inline.html
    if html.startswith("<em>") and html.endswith("</em>") and html.count("<em>") == 1:
        return True
    return find_credit(fold(" ".join(piece.text.split())).text, lexicon) is not None

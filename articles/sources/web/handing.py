"""Pieces of a body become lines of a manuscript."""

from __future__ import annotations

from collections.abc import Iterable

from articles.sources.manuscript import Manuscript
from articles.sources.providers import page_of
from articles.sources.story import PullQuote
from articles.sources.vocabulary import Role
from articles.sources.web.pieces import Kind, Piece, Shot

APART: dict[Kind, tuple[Role, str]] = {
    Kind.FURNITURE: (Role.FURNITURE, "stated-furniture"),
    Kind.LINKS: (Role.FURNITURE, "teaser"),
    Kind.LINKS_LABEL: (Role.FURNITURE, "list-related"),
    Kind.HIDDEN: (Role.NOT_FOR_PUBLICATION, "stated-hidden"),
    Kind.COMMENT: (Role.NOT_FOR_PUBLICATION, "stated-comment"),
    Kind.CODE: (Role.FURNITURE, "stated-hidden"),
    Kind.FIELD: (Role.METADATA, "stated-field"),
    Kind.BIO: (Role.BIO, "bio-under-label"),
}


def hand_over(made: Manuscript, pieces: Iterable[Piece]) -> None:
    """Every piece of a body, in order. A heading of the first rank is a subhead there."""
    for piece in pieces:
        hand(made, piece)


def hand(made: Manuscript, piece: Piece) -> int:
    """One piece; the index of its line."""
    text = piece.inline or piece.text
    if piece.kind is Kind.EMBED or (piece.kind is Kind.PARAGRAPH and page_of(piece.text)):
        address = piece.links[0] if piece.links else piece.text
        return made.embed(address, piece.title, piece.text, piece.span)
    if piece.kind in APART:
        role, rule = APART[piece.kind]
        return made.piece(role, piece.text, piece.span, rule)
    if piece.kind is Kind.DELETED:
        return made.deleted(piece.text, piece.span)
    if piece.kind in (Kind.SUBHEAD, Kind.HEADLINE):
        return made.subhead(text, piece.span)
    if piece.kind is Kind.ROW and piece.inline is not None:
        return made.row(piece.inline, piece.span)
    if piece.kind is Kind.FIGURE and piece.shot is not None:
        return _figure(made, piece, piece.shot)
    if piece.kind is Kind.PULL_QUOTE:
        return _pull_quote(made, piece)
    return made.paragraph(text, piece.span)


def _figure(made: Manuscript, piece: Piece, shot: Shot) -> int:
    return made.figure(
        caption=shot.caption,
        caption_span=shot.caption_span if shot.caption else piece.span,
        credit_line=shot.credit,
        credit_span=shot.credit_span,
        href=shot.href,
        alt=shot.alt,
    )


def _pull_quote(made: Manuscript, piece: Piece) -> int:
    """A pull quote; who said it stands with it when the page marks that."""
    said = piece.shot.credit if piece.shot else ""
    if not said or piece.shot is None:
        return made.pull_quote(piece.text, piece.span)
    at = made.piece(Role.PULL_QUOTE, piece.text, piece.span)
    by = made.piece(Role.PULL_QUOTE, said, piece.shot.credit_span, "pull-quote-attribution")
    lines = made.sheet.blocks[at].lines + made.sheet.blocks[by].lines
    name = said.lstrip("—–- ")
    made.sheet.body[at] = PullQuote(text=piece.text, lines=lines, attribution=name)
    return at

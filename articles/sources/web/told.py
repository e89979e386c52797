"""Pictures that a document describes apart from where it shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.sources.manuscript import Manuscript
from articles.sources.web.pieces import Kind, Piece, Shot

SIZE = re.compile(r"-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)")
# A caption of fewer letters may begin many others.
TELLING = 12


def same_picture(one: Shot, other: Shot) -> bool:
    """Another cut of a picture has another address, and the same words."""
    if one.caption and other.caption:
        short, long = sorted((_bare(one.caption), _bare(other.caption)), key=len)
        if short and (short == long or (len(short) >= TELLING and long.startswith(short))):
            return True
    return bool(one.href) and file_of(one.href) == file_of(other.href)


def _bare(caption: str) -> str:
    return " ".join(caption.split()).rstrip(" .…").casefold()


def file_of(href: str) -> str:
    """The name of a picture's file, without its size and query."""
    name = href.partition("?")[0].rstrip("/").rpartition("/")[2]
    return SIZE.sub("", name).casefold()


def tell(pieces: Iterable[Piece], told: Iterable[Shot]) -> None:
    """Gives shown pictures the credits, and where they have no words the captions, that stand
    elsewhere in the document."""
    known = [shot for shot in told if shot.caption or shot.credit]
    for piece in pieces:
        shot = piece.shot
        if piece.kind is not Kind.FIGURE or shot is None:
            continue
        match = next((one for one in known if same_picture(one, shot)), None)
        if match is not None:
            piece.shot = _filled(shot, match)


def _filled(shot: Shot, told: Shot) -> Shot:
    if not shot.caption and not shot.credit and told.caption:
        shot = replace(shot, caption=told.caption, caption_span=told.caption_span)
    if not shot.credit and _bare(told.caption).startswith(_bare(shot.caption)):
        shot = replace(shot, caption=max(told.caption, shot.caption, key=len))
    if not shot.credit and told.credit and told.credit.casefold() not in shot.caption.casefold():
        shot = replace(shot, credit=told.credit, credit_span=told.credit_span)
    return replace(shot, alt=shot.alt or told.alt)


def is_shown(told: Shot, pieces: Iterable[Piece]) -> bool:
    shown = (piece.shot for piece in pieces if piece.kind is Kind.FIGURE and piece.shot)
    return any(same_picture(told, shot) or _credits_again(told, shot) for shot in shown)


def _credits_again(told: Shot, shown: Shot) -> bool:
    """Whether all that is told of a picture is a credit that another with words has as well."""
    credit = told.credit.casefold()
    words = f"{shown.caption} {shown.credit}".casefold()
    return bool(credit) and not told.caption and bool(shown.caption) and credit in words


def lead_with(made: Manuscript, shot: Shot) -> None:
    """A picture that no figure shows, before all else."""
    made.figure(
        caption=shot.caption,
        caption_span=shot.caption_span,
        credit_line=shot.credit,
        credit_span=shot.credit_span,
        href=shot.href,
        alt=shot.alt,
    )

"""A picture of an agency: its words, each with where it stands, as a figure of the story."""

from __future__ import annotations

from dataclasses import dataclass

from articles.sources.account import Span
from articles.sources.block import make_block
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.names import is_name, reading_case
from articles.sources.manuscript import Manuscript
from articles.sources.story import Credit
from articles.sources.vocabulary import Role, Work

Words = tuple[str, Span]
NOTHING: Words = ("", (0, 0))


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureWords:
    """``byline`` names who took it, ``credit`` is the line that must be printed, ``terms`` how it
    may be used. ``at`` is where the picture is stated, for one that has no words; ``others`` are
    further addresses of it."""

    at: Span
    caption: Words = NOTHING
    byline: Words = NOTHING
    credit: Words = NOTHING
    terms: tuple[Words, ...] = ()
    href: str = ""
    alt: str = ""
    others: tuple[str, ...] = ()


class Pictures:
    """Adds pictures to a story; the same picture or caption again is a duplicate."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._known: set[str] = set()
        self.count = 0

    def add(self, picture: PictureWords) -> None:
        marks = {picture.href, " ".join(picture.caption[0].split()), *picture.others} - {""}
        if marks & self._known:
            self._again(picture)
        else:
            self.count += 1
            self._figure(picture)
        self._known |= marks

    def _figure(self, picture: PictureWords) -> None:
        manuscript, caption, credit = self._manuscript, picture.caption, picture.credit
        byline = picture.byline if picture.byline[0].strip() else NOTHING
        if not credit[0].strip():
            credit, byline = byline, NOTHING
        credits = _credits(manuscript, byline[0], credit[0])
        manuscript.piece(Role.CREDIT, *byline)
        if credit[0] and _credited(manuscript, caption[0]):
            manuscript.piece(Role.CREDIT, *credit)
            credit, credits = NOTHING, ()
        manuscript.figure(
            caption=caption[0],
            caption_span=caption[1] if caption[0].strip() else picture.at,
            credit_line=credit[0],
            credit_span=credit[1],
            credits=credits,
            href=picture.href,
            alt=picture.alt,
            instructions=" ".join(text.strip() for text, _ in picture.terms),
        )
        for text, span in picture.terms:
            manuscript.metadata(text, span)

    def _again(self, picture: PictureWords) -> None:
        parts = (picture.caption, picture.byline, picture.credit, *picture.terms)
        for text, span in parts:
            self._manuscript.piece(Role.DUPLICATE, text, span, "caption-again")


def _credits(manuscript: Manuscript, byline: str, credit: str) -> tuple[Credit, ...]:
    """A name in the by-line and an organisation in the credit line are of one photographer."""
    lexicon = manuscript.sheet.lexicon
    name = " ".join(byline.split())
    if not credit or not name or not is_name(name) or lexicon.is_nobody(name):
        return ()
    found = attribute(make_block(credit, (0,)).fold, lexicon)
    named = {one.name.casefold() for one in found.credits()}
    if not found.clear or named - {"", name.casefold()}:
        return ()
    one = next(iter(found.credits()), Credit(work=Work.PHOTOGRAPHER))
    return (
        Credit(
            work=Work.PHOTOGRAPHER,
            name=reading_case(name),
            agency=one.agency,
            distributor=one.distributor,
        ),
    )


def _credited(manuscript: Manuscript, caption: str) -> bool:
    """Whether a caption ends with its credit, so that a second one would repeat it."""
    return find_credit(make_block(caption, (0,)).fold, manuscript.sheet.lexicon) is not None

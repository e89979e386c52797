"""The pictures of a Word document, each with the caption and credit that stand by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.sources.account import Span
from articles.sources.block import make_block
from articles.sources.docx.body import Item
from articles.sources.docx.package import Package
from articles.sources.docx.paragraph import Paragraph
from articles.sources.docx.shown import Shown
from articles.sources.docx.styles import Part
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.caption_labels import LABEL
from articles.sources.manuscript import Manuscript
from articles.sources.story import Picture
from articles.sources.vocabulary import Ask

LONGEST_CAPTION = 450
# How much of a document pictures may be, all together.
ALL_PICTURES = 100_000_000


class Figures:
    """Makes the figures as their places come. A caption is what has a caption's style; else the
    line below a picture if it is set apart (italic or centred) or ends with a picture credit."""

    def __init__(
        self, items: Sequence[Item], made: Manuscript, package: Package, span: Span
    ) -> None:
        self._items = items
        self._made = made
        self._package = package
        self._span = span
        self._taken: set[int] = set()
        self._pictures: dict[str, bytes] = {}

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(Picture(name=name, data=data) for name, data in self._pictures.items() if data)

    def took(self, at: int) -> bool:
        """Whether a paragraph was used up as a caption or credit; makes the figure of a caption
        that stands above its picture, or without one."""
        if self._caption(at):
            self._captioned(at)
        return at in self._taken

    def _captioned(self, at: int) -> None:
        below = self._paragraph(at + 1)
        shown: Sequence[Shown] = ()
        if below and below.pictures and not below.text.plain and not self._caption(at + 2):
            self._taken.add(at + 1)
            shown = below.pictures
        self.show(shown[:1] or (Shown(path="", outside=False, alt=""),), caption_at=at)
        self.show(shown[1:])

    def after(self, at: int, paragraph: Paragraph, *, alone: bool) -> None:
        """The pictures of a paragraph; below one that has no words, its caption may stand."""
        captioned = self._caption(at + 1) or (alone and self._proven(at + 1))
        if not paragraph.pictures:
            return
        self.show(paragraph.pictures[:1], caption_at=at + 1 if captioned else -1)
        self.show(paragraph.pictures[1:])

    def _paragraph(self, at: int) -> Paragraph | None:
        item = self._items[at] if at < len(self._items) and at not in self._taken else None
        return item if isinstance(item, Paragraph) else None

    def _caption(self, at: int) -> bool:
        item = self._paragraph(at)
        return bool(
            item and item.style.part is Part.CAPTION and item.text.plain and not item.pictures
        )

    def _proven(self, at: int) -> bool:
        item = self._paragraph(at)
        if not item or item.pictures or item.list_id or item.style.part is not Part.TEXT:
            return False
        text = item.text.plain
        if not text or len(text) > LONGEST_CAPTION:
            return False
        folded = make_block(text, ()).fold
        credited = find_credit(folded, self._made.sheet.lexicon) is not None
        return item.set_apart or credited or LABEL.match(folded) is not None

    def show(self, shown: Iterable[Shown], *, caption_at: int = -1) -> None:
        caption = credit = ""
        if captioned := self._paragraph(caption_at) if caption_at >= 0 else None:
            caption = captioned.text.plain
            self._taken.add(caption_at)
            credited = self._paragraph(caption_at + 1)
            if credited and credited.style.part is Part.CREDIT:
                credit = credited.text.plain
                self._taken.add(caption_at + 1)
        for picture in shown:
            index = self._made.figure(
                caption=caption,
                caption_span=self._span,
                credit_line=credit,
                credit_span=self._span,
                href=picture.href,
                alt=picture.alt,
            )
            self._fetch(picture, index)

    def _fetch(self, picture: Shown, index: int) -> None:
        name = picture.href
        if picture.outside or not name or name in self._pictures:
            return
        data = self._package.picture(picture.path)
        if sum(map(len, self._pictures.values())) + len(data) > ALL_PICTURES:
            data = b""
        self._pictures[name] = data
        if not data:
            self._made.ask(Ask.NOT_READ, index, text=f"the picture {name}: too large, or missing")

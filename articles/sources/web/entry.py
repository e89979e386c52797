"""An entry of a feed becomes a manuscript, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.vocabulary import Role
from articles.sources.web.authors import state_author
from articles.sources.web.embedded import Fields
from articles.sources.web.facts import Author
from articles.sources.web.feed_media import enclosed, is_media, shot_of
from articles.sources.web.handing import hand_over
from articles.sources.web.meta import NOBODY
from articles.sources.web.moments import stated
from articles.sources.web.pieces import Kind, Piece, Shot
from articles.sources.web.signed_body import keep_signed_body
from articles.sources.web.told import is_shown, lead_with, tell
from articles.sources.xml_tree import Element

BODIES = ("encoded", "content", "body", "fulltext", "full-text")
SUMMARIES = ("description", "summary", "subtitle", "abstract")
PUBLISHED = ("pubdate", "date", "published", "issued", "created")
UPDATED = ("updated", "modified")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
# "ana@lenn.example (Ana Rook)", as RSS has it.
MAILED = re.compile(r"\S+@\S+ \((?P<name>[^()]+)\)")
APPENDED = re.compile(r"The post .{1,400} (?:appeared first on|first appeared on) .{1,200}", re.S)
# A description of this length, in paragraphs, is the story and no summary.
STORY_LENGTH = 600
ENDS_SHORT = ("[…]", "[...]", "…", "...")


def leaves(element: Element) -> Iterator[Element]:
    """The elements that hold text or attributes, but no elements."""
    for part in element.walk():
        if not part.children:
            yield part


def keep(made: Manuscript, element: Element, fields: Fields) -> None:
    value = fields.words(element)
    href = element.get("href") or element.get("url") or element.get("term")
    if value or href:
        made.metadata(f"{element.name}: {value or href}", element.span)


@dataclass(slots=True)
class Entry:
    element: Element
    fields: Fields
    made: Manuscript
    shots: list[Shot] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    identifier: str = ""
    link: str = ""
    hold: str = ""
    begins: int = -1

    def story(self, language: str) -> Story:
        body = self._body()
        pieces = self._pieces(body) if body else []
        self._pictures(pieces)
        for part in self.element.children:
            self._part(part, part is body, pieces)
        if body is None:
            self.hold = self.hold or "has only a summary"
        if self.begins >= 0:
            keep_signed_body(self.made, self.begins)
        own = self.element.get("lang")
        return self.made.story(
            reader="feed-1",
            encoding=self.fields.encoding,
            language=own if LANGUAGE.fullmatch(own) else language,
            identifier=self.identifier or self.link,
            keywords=tuple(dict.fromkeys(self.keywords)),
            hold=self.hold,
        )

    def _body(self) -> Element | None:
        """What holds the whole text: content where there is some, else a long description."""
        parts = [p for p in self.element.children if p.name.lower() in BODIES and not is_media(p)]
        parts = [part for part in parts if part.text.strip()]
        if parts:
            return max(parts, key=lambda part: len(part.text))
        for part in self.element.all(*SUMMARIES):
            text = part.text.strip()
            if len(text) >= STORY_LENGTH and not text.endswith(ENDS_SHORT) and _paragraphs(text):
                return part
        return None

    def _address(self) -> str:
        links = [part for part in self.element.all("link") if part.get("rel") in ("", "alternate")]
        return next((link.words or link.get("href") for link in links), "")

    def _pieces(self, body: Element) -> list[Piece]:
        pieces = self.fields.pieces(body, self._address())
        for piece in pieces[-2:]:
            if piece.kind is Kind.PARAGRAPH and APPENDED.fullmatch(piece.text):
                piece.kind = Kind.FURNITURE
        return pieces

    def _pictures(self, pieces: list[Piece]) -> None:
        for part in self.element.children:
            shot = shot_of(part, self.fields) if is_media(part) else None
            if part.name in ("enclosure", "link") and part.get("rel") in ("", "enclosure"):
                shot = enclosed(part) if part.name == "enclosure" or part.get("rel") else None
            if shot is not None:
                self.shots.append(shot)
        tell(pieces, self.shots)
        for shot in self.shots[:1]:
            if not is_shown(shot, pieces):
                lead_with(self.made, shot)

    def _part(self, part: Element, is_body: bool, pieces: list[Piece]) -> None:
        made, name = self.made, part.name.lower()
        text = "" if is_body else self.fields.words(part)
        if not is_body:
            made.deleted(self.fields.struck(part), part.span)
        if is_body:
            self.begins = len(made.sheet.blocks)
            hand_over(made, pieces)
        elif name == "title" and "mrss" not in part.space:
            made.headline(text, part.span)
        elif name in SUMMARIES and "mrss" not in part.space and "itunes" not in part.space:
            self._summary(part, text, pieces)
        elif name in ("creator", "author", "contributor"):
            self._author(part, text)
        elif name in PUBLISHED:
            made.published(text, stated(text), part.span)
        elif name in UPDATED:
            made.updated(text, stated(text), part.span)
        else:
            self._field(part, name, text)

    def _summary(self, part: Element, text: str, pieces: list[Piece]) -> None:
        """What the body says again, or begins with, is no standfirst."""
        bare = text.rstrip("[]….,;: ")
        whole = " ".join(" ".join(piece.text.split()) for piece in pieces)
        if (bare and bare in whole) or APPENDED.fullmatch(text):
            self.made.piece(Role.DUPLICATE, text, part.span, "paragraph-again")
        else:
            self.made.standfirst(text, part.span)

    def _author(self, part: Element, text: str) -> None:
        named = part.first("name")
        for leaf in leaves(part) if named else ():
            if leaf is not named:
                keep(self.made, leaf, self.fields)
        name = text = named.words if named else text
        mailed = MAILED.fullmatch(name)
        name = mailed["name"] if mailed else name
        if not name or "@" in name or name.lower() in NOBODY or part.name == "contributor":
            self.made.metadata(text, part.span)
        else:
            state_author(self.made, Author(name=name), text, part.span)

    def _field(self, part: Element, name: str, text: str) -> None:
        if name in ("guid", "id", "identifier"):
            self.identifier = self.identifier or text
        elif name == "link" and part.get("rel") in ("", "alternate"):
            self.link = self.link or text or part.get("href")
        elif name in ("category", "subject"):
            self.keywords += [text or part.get("label") or part.get("term")]
        elif name == "control" and "yes" in text.lower():
            self.hold = "is marked as a draft"
        for leaf in leaves(part):
            keep(self.made, leaf, self.fields)


def _paragraphs(text: str) -> bool:
    return text.lower().count("<p") > 1 or text.count("\n\n") > 1 or "<br" in text.lower()

"""The elements of NITF, each as the part of a story that it states."""

from __future__ import annotations

import re

from articles.sources.manuscript import Manuscript
from articles.sources.markup import Markup
from articles.sources.story import Correction
from articles.sources.vocabulary import Role
from articles.sources.wires.bylines import add_byline
from articles.sources.wires.moments import moment
from articles.sources.wires.nitf_media import media_words, packed
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.signed import add_source, add_tagline, know
from articles.sources.wires.stated_dateline import state_dateline
from articles.sources.wires.states import embargo, hold_of, internal
from articles.sources.wires.summaries import add_summary
from articles.sources.wires.xml_walk import Walk, paragraphs, spaced
from articles.sources.xml_tree import Element

RELEASED = re.compile(r"(?i:release[-_. ]?(?:date|time))")
NOT_FOR_READERS = ("npa", "std", "")


class NitfItem(Walk):
    def __init__(self, manuscript: Manuscript, pictures: Pictures | None = None) -> None:
        self.identifier = self.section = ""
        self.keywords: list[str] = []
        self.hold: list[str] = []
        self._pictures = pictures or Pictures(manuscript)
        self._issued = ""
        self._body = ""
        self._titled = False
        in_text = {
            "byline": self._byline,
            "dateline": self._dateline,
            "distributor": self._source,
            "copyrite": self.tell_all,
            "abstract": self._abstract,
            "hedline": self._hedline,
            "note": self._note,
            "tagline": self._tagline,
            "datasource": self.tell_all,
            "media": self._media,
        }
        self._markup = Markup(manuscript, {**in_text, "figure": self._media})
        in_head = {
            "title": self._title,
            "meta": self._meta,
            "docdata": self._docdata,
            "doc-id": self._identifier,
            "date.issue": self._issue,
            "date.release": self._release,
            "ed-msg": self._message,
            "keyword": self._keyword,
            "pubdata": self._pubdata,
            "body": self._body_whole,
            "body.content": self._markup.walk,
        }
        super().__init__(manuscript, {**in_text, **in_head})

    def visit(self, element: Element) -> None:
        if not self._body:
            text = " ".join(it.words for it in element.walk() if it.name == "body.content")
            self._body = text or " "
            self._titled = any(it.name == "hl1" for it in element.walk())
            for it in element.walk():
                if it.name == "distributor":
                    know(self._manuscript, it.words)
        super().visit(element)

    def _body_whole(self, element: Element) -> None:
        """A body without the three parts that it should have is all text."""
        self.tell(element)
        parts = {child.name for child in element.children}
        if parts & {"body.head", "body.content", "body.end"}:
            for child in element.children:
                self.visit(child)
        else:
            self._markup.walk(element)

    def _title(self, element: Element) -> None:
        if self._titled:
            self.tell_all(element)
        else:
            self._manuscript.headline(element.words, element.span)

    def _meta(self, element: Element) -> None:
        """A field of the sender's own: what it says of the use of the copy is heeded."""
        name, content = element.get("name"), element.get("content")
        if RELEASED.fullmatch(name) and content:
            embargo(self._manuscript, content, element.span)
        elif name and content:
            self._manuscript.metadata(f"{name}: {content}", element.span)
        else:
            self.tell_all(element)

    def _hedline(self, element: Element) -> None:
        """A headline below the first is a standfirst, but for the same words again; a first one
        in a document that has its headline elsewhere is metadata."""
        sheet = self._manuscript.sheet
        known = (
            {sheet.blocks[sheet.headline_at].text.casefold()} if sheet.headline_at >= 0 else set()
        )
        for part in element.children or [element]:
            words, first = part.words, part.name in ("hl1", "hedline")
            if first and sheet.headline_at < 0:
                self._manuscript.headline(words, part.span)
            elif words.casefold() in known:
                self._manuscript.piece(Role.DUPLICATE, words, part.span, "headline-again")
            elif first:
                self.tell_all(part)
            else:
                self._manuscript.standfirst(words, part.span)
            known.add(words.casefold())

    def _byline(self, element: Element) -> None:
        posts = [(it.words, it.span) for it in element.walk() if it.name == "byttl"]
        add_byline(self._manuscript, (spaced(element, "byttl"), element.span), posts)

    def _dateline(self, element: Element) -> None:
        state_dateline(self._manuscript, spaced(element), element.span)

    def _source(self, element: Element) -> None:
        add_source(self._manuscript, element.words, element.span)

    def _abstract(self, element: Element) -> None:
        for part in paragraphs(element):
            add_summary(self._manuscript, part.words, part.span, self._body)

    def _note(self, element: Element) -> None:
        """Only an advisory marked as publishable ("pa") is for readers."""
        for part in paragraphs(element):
            if element.get("type") in NOT_FOR_READERS:
                self.hold.append(internal(self._manuscript, part.words, part.span))
            else:
                self._correction(part)

    def _correction(self, element: Element) -> None:
        manuscript = self._manuscript
        index = manuscript.piece(Role.CORRECTION, element.words, element.span)
        if index >= 0:
            block = manuscript.sheet.blocks[index]
            note = Correction(kind="note", text=block.text, lines=block.lines)
            manuscript.sheet.corrections.append(note)

    def _tagline(self, element: Element) -> None:
        add_tagline(self._manuscript, spaced(element), element.span)

    def _media(self, element: Element) -> None:
        if element.name == "media" and element.get("media-type") not in ("image", "photo", ""):
            self._manuscript.piece(Role.EMBED, spaced(element), element.span, "stated-embed")
            return
        self._pictures.add(media_words(element))
        for it in element.walk():
            if it.name == "media-metadata" or (it.name == "media-object" and not packed(it)):
                self.tell(it)

    def _docdata(self, element: Element) -> None:
        self.hold.append(hold_of(element.get("management-status")))
        self._issued = " ".join(it.get("norm") for it in element.all("date.issue"))
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def _identifier(self, element: Element) -> None:
        self.tell_all(element)
        said = filter(None, [element.get("regsrc"), element.get("id-string")])
        if element.get("id-string") and not self.identifier:
            self.identifier = ":".join(said)[:500]

    def _issue(self, element: Element) -> None:
        norm = element.get("norm") or element.words
        self._manuscript.published(norm, moment(norm), element.span)

    def _release(self, element: Element) -> None:
        """What is released when it is issued is free; else the moment is an embargo."""
        norm = element.get("norm") or element.words
        if norm == self._issued or not norm:
            self.tell(element)
        else:
            embargo(self._manuscript, norm, element.span)

    def _message(self, element: Element) -> None:
        words = filter(None, [element.get("msg-type"), element.get("info"), element.words])
        self.hold.append(internal(self._manuscript, " ".join(words), element.span))

    def _keyword(self, element: Element) -> None:
        self.tell_all(element)
        self.keywords.append(element.get("key") or element.words)

    def _pubdata(self, element: Element) -> None:
        self.tell_all(element)
        self.section = self.section or element.get("position.section")[:100]
        published = element.get("date.publication")
        if published and not self._issued and not self._manuscript.sheet.published:
            self._manuscript.published(published, moment(published), element.span)

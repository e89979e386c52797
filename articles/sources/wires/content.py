"""The content of an item of NewsML: its text in XHTML, NITF or plain, and files elsewhere."""

from __future__ import annotations

from articles.sources.fragment import fragment
from articles.sources.manuscript import Manuscript
from articles.sources.markup import Markup
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.g2_pictures import bare_picture
from articles.sources.wires.initials import mark_initials
from articles.sources.wires.nitf_item import NitfItem
from articles.sources.wires.nitf_media import media_words
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.plain_body import add_plain
from articles.sources.wires.xml_walk import Walk, is_packed, spaced
from articles.sources.xml_tree import Element

SAME = 0.85


class Content:
    def __init__(self, manuscript: Manuscript, pictures: Pictures) -> None:
        self._manuscript, self._pictures = manuscript, pictures
        self._first: Element | None = None
        self.hold: list[str] = []
        self.keywords: list[str] = []
        self.section = ""
        figure = {"figure": lambda element: pictures.add(media_words(element))}
        self._markup = Markup(manuscript, figure)

    def add(self, content: Element, walk: Walk, *, text: bool) -> None:
        """``walk`` tells what is no text."""
        picture = bare_picture(content) if text else None
        if picture:
            self._pictures.add(picture)
        for part in content.children:
            if part.name == "inlineXML":
                self._inline(part, walk)
            elif part.name == "inlineData" and not is_packed(part):
                self._data(part, walk)
            else:
                walk.visit(part)

    def text(self, part: Element, walk: Walk) -> None:
        """The elements of an item's text, or the text itself, which may be markup too."""
        if any(part.children):
            self._inline(part, walk)
        else:
            self._data(part, walk)

    def _inline(self, part: Element, walk: Walk) -> None:
        walk.tell_attributes(part)
        if self._again(part):
            return
        before = len(self._manuscript.sheet.blocks)
        nitf = part.first("nitf")
        if nitf:
            item = NitfItem(self._manuscript, self._pictures)
            item.visit(nitf)
            self.hold += item.hold
            self.keywords += item.keywords
            self.section = self.section or item.section
        else:
            self._markup.walk(part)
        mark_initials(self._manuscript, before)

    def _data(self, part: Element, walk: Walk) -> None:
        walk.tell_attributes(part)
        if self._again(part):
            return
        before = len(self._manuscript.sheet.blocks)
        if "html" in part.get("contenttype") or part.text.lstrip()[:2].lower() == "<p":
            self._markup.walk(fragment(part.text, part.span))
        else:
            add_plain(self._manuscript, part.text, part.span)
        mark_initials(self._manuscript, before)

    def _again(self, part: Element) -> bool:
        """A second text is the first in another form; if it is not, the desk has to see it."""
        if self._first is None:
            self._first = part
            return False
        index = self._manuscript.piece(Role.DUPLICATE, spaced(part), part.span, "stated-again")
        known = set(spaced(self._first).casefold().split())
        words = spaced(part).casefold().split()
        if index >= 0 and sum(word in known for word in words) < SAME * len(words):
            self._manuscript.ask(Ask.UNKNOWN_LINE, index)
        return True

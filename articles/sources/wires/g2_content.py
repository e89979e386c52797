"""The content of a NewsML-G2 item: its text in XHTML, NITF or plain, and files elsewhere."""

from __future__ import annotations

from articles.sources.fragment import fragment
from articles.sources.manuscript import Manuscript
from articles.sources.markup import Markup
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.g2_pictures import bare_picture
from articles.sources.wires.nitf_item import NitfItem
from articles.sources.wires.nitf_media import media_words
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.plain_body import add_plain
from articles.sources.wires.xml_walk import Walk, spaced
from articles.sources.xml_tree import Element

SAME = 0.85


class Content:
    def __init__(self, manuscript: Manuscript, pictures: Pictures) -> None:
        self._manuscript, self._pictures = manuscript, pictures
        self._first: Element | None = None
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
            elif part.name == "inlineData" and not part.get("encoding"):
                self._data(part, walk)
            else:
                walk.visit(part)

    def _inline(self, part: Element, walk: Walk) -> None:
        walk.tell_attributes(part)
        if self._again(part):
            return
        nitf = part.first("nitf")
        if nitf:
            NitfItem(self._manuscript, self._pictures).visit(nitf)
        else:
            self._markup.walk(part)

    def _data(self, part: Element, walk: Walk) -> None:
        if self._again(part):
            return
        if "html" in part.get("contenttype"):
            self._markup.walk(fragment(part.text, part.span))
        else:
            add_plain(self._manuscript, part.text, part.span)

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

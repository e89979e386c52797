"""The text of agency formats, in XHTML or NITF, as the pieces of a manuscript."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from articles.sources.data_uri import short
from articles.sources.inline import Inline
from articles.sources.manuscript import Manuscript
from articles.sources.markup_hiding import UNSEEN, cut_hidden
from articles.sources.markup_text import (
    Run,
    add_all,
    inline_of,
    is_struck,
    name_of,
    row_in,
    rows_in,
)
from articles.sources.providers import POSTS, page_of
from articles.sources.table import caption_of
from articles.sources.vocabulary import Role
from articles.sources.wordlist import wordlist
from articles.sources.xml_tree import Element

HEADINGS = wordlist("h1 h2 h3 h4 h5 h6 hl1 hl2 hl3 title")
LISTS = wordlist("ul ol")
QUOTES = wordlist("blockquote bq")
PULLED = wordlist("pullquote pull-quote")
HIDDEN = UNSEEN | {"head"}
EMBEDDED = wordlist("iframe embed object video audio canvas svg form")
FIGURES = wordlist("figure img media")
TABLES = wordlist("table nitf-table")
CONTAINERS = wordlist("""
    p div section article aside main header footer body block body.content li dl dt dd pre
    address center fn note figcaption details summary bodytext abstract nitf html
    fragment hr td th tr tbody thead
""")
BLOCKS = CONTAINERS | HEADINGS | LISTS | QUOTES | PULLED | HIDDEN | EMBEDDED | FIGURES | TABLES

Taker = Callable[[Element], None]


class Markup:
    """Walks elements into ``manuscript``. ``takers`` take elements of their names, whole, and
    ``figure`` stands for all that show pictures."""

    def __init__(self, manuscript: Manuscript, takers: Mapping[str, Taker]) -> None:
        self._manuscript = manuscript
        self._takers = takers
        self._blocky: dict[int, bool] = {}

    def walk(self, element: Element) -> None:
        """All in an element, but for what readers would not see of it."""
        for hidden in cut_hidden(element):
            rule = "stated-comment" if name_of(hidden) == "comment" else "stated-hidden"
            self._piece(hidden, Role.NOT_FOR_PUBLICATION, rule)
        self._walk(element)

    def _walk(self, element: Element, quoted: bool = False) -> None:
        """All in an element: text between blocks is a paragraph of its own."""
        run = Run(element.span, quoted)
        for part in element.content:
            if isinstance(part, Element) and self._is_block(part):
                self._paragraph(run)
                self._block(part, quoted)
                run = Run(element.span, quoted)
            else:
                run.add(part)
        self._paragraph(run)

    def _is_block(self, element: Element) -> bool:
        """Whether it is a block or, like a link around paragraphs, has one in it."""
        known = self._blocky.get(id(element))
        if known is None:
            named = name_of(element) in BLOCKS or name_of(element) in self._takers
            known = named or any(map(self._is_block, element.children))
            self._blocky[id(element)] = known
        return known

    def _block(self, element: Element, quoted: bool) -> None:
        name = name_of(element)
        if is_struck(element):
            self._manuscript.deleted(element.words, element.span)
        elif name in HIDDEN:
            self._piece(element, Role.NOT_FOR_PUBLICATION, "stated-hidden")
        elif name == "figure" and _is_framed(element):
            self._embed(element)
        elif name in self._takers:
            self._takers[name](element)
        elif not POSTS.isdisjoint(element.get("class").split()):
            self._post(element)
        elif name in FIGURES:
            self._takers["figure"](element)
        elif name in EMBEDDED:
            self._embed(element)
        elif name in HEADINGS:
            self._heading(element)
        elif name in LISTS:
            self._list(element, name)
        elif name in TABLES:
            self._table(element)
        elif name in PULLED or _is_pulled(element):
            self._manuscript.pull_quote(element.words, element.span)
        else:
            self._walk(element, quoted or name in QUOTES)

    def _piece(self, element: Element, role: Role, rule: str) -> None:
        self._manuscript.piece(role, element.words, element.span, rule)

    def _embed(self, element: Element) -> None:
        found = [it.get("src") or it.get("data") for it in element.walk()]
        text = " ".join(filter(None, [element.words, *map(short, found)]))
        address = next((one for one in found if page_of(one)), "")
        title = next((it.get("title") for it in element.walk() if it.get("title")), "")
        self._manuscript.embed(address, element.words or title, text, element.span)

    def _post(self, element: Element) -> None:
        """A post of another platform; its last link is its address."""
        links = [it.get("href") for it in element.walk()]
        own = element.get("data-instgrm-permalink") or element.get("cite")
        address = next((one for one in (own, *reversed(links)) if page_of(one)), "")
        self._manuscript.embed(address, element.words, element.words or address, element.span)

    def _heading(self, element: Element) -> None:
        sheet = self._manuscript.sheet
        words = element.words
        if sheet.headline_at >= 0 and words == sheet.blocks[sheet.headline_at].text:
            self._piece(element, Role.DUPLICATE, "headline-again")
        else:
            self._manuscript.subhead(inline_of(element), element.span)

    def _list(self, element: Element, name: str) -> None:
        """One paragraph of items; lists with blocks in their items are walked as text."""
        items = element.children
        loose = any(isinstance(part, str) and part.strip() for part in element.content)
        if loose or any(map(self._holds_blocks, items)):
            self._walk(element)
            return
        run = Inline()
        run.start(name)
        for item in items:
            run.start("li")
            add_all(run, item)
            run.end()
            run.text(" ")
        run.end()
        self._manuscript.paragraph(run, element.span)

    def _holds_blocks(self, element: Element) -> bool:
        return any(map(self._is_block, element.children))

    def _table(self, element: Element) -> None:
        """Row by row; what has no cells is a line above or below the table."""
        for row in rows_in(element):
            if name_of(row) == "tr":
                self._manuscript.row(row_in(row), row.span)
            else:
                self._manuscript.paragraph(caption_of(row.words), row.span)

    def _paragraph(self, run: Run) -> None:
        if run.inline.plain or run.inline.deleted:
            self._manuscript.paragraph(run.inline, run.span)


def _is_framed(figure: Element) -> bool:
    """Whether what a figure shows stands at another site, and is no picture."""
    names = {name_of(it) for it in figure.walk()}
    return not names & {"img", "picture", "media"} and any(
        page_of(it.get("src") or it.get("data")) for it in figure.walk()
    )


def _is_pulled(element: Element) -> bool:
    return any(word in PULLED for word in element.get("class").lower().split())

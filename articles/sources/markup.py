"""The text of agency formats, in XHTML or NITF, as the pieces of a manuscript."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from articles.sources.account import Span
from articles.sources.data_uri import short
from articles.sources.hiding import has_no_size, hides, strikes
from articles.sources.inline import STRUCK, Inline
from articles.sources.manuscript import Manuscript
from articles.sources.providers import POSTS, page_of
from articles.sources.table import Cell, caption_of, row_of, span_of
from articles.sources.vocabulary import Role
from articles.sources.wordlist import wordlist
from articles.sources.xml_tree import Element

HEADINGS = wordlist("h1 h2 h3 h4 h5 h6 hl1 hl2 hl3 title")
LISTS = wordlist("ul ol")
QUOTES = wordlist("blockquote bq")
PULLED = wordlist("pullquote pull-quote")
UNSEEN = wordlist("script style template comment")
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
STRESSED = {"em": "em", "i": "i", "b": "b", "strong": "strong", "cite": "cite", "a": "a"}

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
        for hidden in _cut_hidden(element):
            rule = "stated-comment" if _name(hidden) == "comment" else "stated-hidden"
            self._piece(hidden, Role.NOT_FOR_PUBLICATION, rule)
        self._walk(element)

    def _walk(self, element: Element, quoted: bool = False) -> None:
        """All in an element: text between blocks is a paragraph of its own."""
        run = _Run(element.span, quoted)
        for part in element.content:
            if isinstance(part, Element) and self._is_block(part):
                self._paragraph(run)
                self._block(part, quoted)
                run = _Run(element.span, quoted)
            else:
                run.add(part)
        self._paragraph(run)

    def _is_block(self, element: Element) -> bool:
        """Whether it is a block or, like a link around paragraphs, has one in it."""
        known = self._blocky.get(id(element))
        if known is None:
            named = _name(element) in BLOCKS or _name(element) in self._takers
            known = named or any(map(self._is_block, element.children))
            self._blocky[id(element)] = known
        return known

    def _block(self, element: Element, quoted: bool) -> None:
        name = _name(element)
        if _is_struck(element):
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
            self._manuscript.subhead(_inline(element), element.span)

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
            _add_all(run, item)
            run.end()
            run.text(" ")
        run.end()
        self._manuscript.paragraph(run, element.span)

    def _holds_blocks(self, element: Element) -> bool:
        return any(map(self._is_block, element.children))

    def _table(self, element: Element) -> None:
        """Row by row; what has no cells is a line above or below the table."""
        for row in _rows(element):
            if _name(row) == "tr":
                self._manuscript.row(_row(row), row.span)
            else:
                self._manuscript.paragraph(caption_of(row.words), row.span)

    def _paragraph(self, run: _Run) -> None:
        if run.inline.plain or run.inline.deleted:
            self._manuscript.paragraph(run.inline, run.span)


class _Run:
    """Text and inline elements that stand together."""

    def __init__(self, span: Span, quoted: bool) -> None:
        self.span = span
        self.inline = Inline()
        if quoted:
            self.inline.start("blockquote")

    def add(self, part: Element | str) -> None:
        _add(self.inline, part)


def _add(run: Inline, part: Element | str) -> None:
    if isinstance(part, str):
        run.text(part)
        return
    name = _name(part)
    tag = name if name == "br" else STRESSED.get(name, "")
    tag = "del" if _is_struck(part) else tag
    run.start(tag, part.get("href"))
    _add_all(run, part)
    run.end()


def _add_all(run: Inline, element: Element) -> None:
    for part in element.content:
        _add(run, part)


def _inline(element: Element) -> Inline:
    run = Inline()
    _add_all(run, element)
    return run


def _row(row: Element) -> Inline:
    """Text in a row that stands in no cell comes first."""
    loose = Inline()
    loose.text(" ".join(part for part in row.content if isinstance(part, str)))
    cells = [Cell(text=loose)] if loose.plain else []
    for element in row.children:
        columns, rows = element.get("colspan"), element.get("rowspan")
        cells.append(
            Cell(
                text=_inline(element),
                heads=_name(element) == "th",
                columns=span_of(columns),
                rows=span_of(rows),
            )
        )
    return row_of(cells)


def _rows(table: Element) -> list[Element]:
    """Rows and captions, and whatever else of a table has text of its own."""
    rows: list[Element] = []
    for child in table.children:
        holds_rows = any(_name(it) == "tr" for it in child.walk() if it is not child)
        rows += _rows(child) if holds_rows else [child]
    return rows or [table]


def _name(element: Element) -> str:
    return element.name.lower()


def _is_struck(element: Element) -> bool:
    return _name(element) in STRUCK or strikes(element.get("style"))


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return "hidden" in element.attributes or hides(style) or has_no_size(style)


def _cut_hidden(root: Element) -> list[Element]:
    """Takes what is hidden out of a tree, in the order of the document: words that are read as one,
    such as a caption's, are without it then."""
    cut: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        hidden = [it for it in element.children if _name(it) in UNSEEN or _is_hidden(it)]
        if hidden:
            gone = set(map(id, hidden))
            element.content[:] = [it for it in element.content if id(it) not in gone]
            cut += hidden
        waiting.extend(reversed(element.children))
    return sorted(cut, key=lambda it: it.start)


def _is_framed(figure: Element) -> bool:
    """Whether what a figure shows stands at another site, and is no picture."""
    names = {_name(it) for it in figure.walk()}
    return not names & {"img", "picture", "media"} and any(
        page_of(it.get("src") or it.get("data")) for it in figure.walk()
    )


def _is_pulled(element: Element) -> bool:
    return any(word in PULLED for word in element.get("class").lower().split())

"""Text with links and emphasis, as HTML of the one small schema that bodies have."""

from __future__ import annotations

import re
from html import escape

from articles.sources.printable import without_unseen

KEPT = {
    "a": "a", "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em",
    "br": "br", "li": "li", "ul": "ul", "ol": "ol", "blockquote": "blockquote",
}  # fmt: skip
STRUCK = frozenset(("s", "del", "strike"))
# Stands among the open tags for one whose text is struck out.
STRIKE = "~"
LINKS = ("http://", "https://", "mailto:")
SPACES = re.compile(r"[ \t\r\n\f]+")
ENDS = re.compile(r"[\t\r\n]")
PIECE = re.compile(r"<[^>]*>|&[#\w]+;|[^<&]|[<&]")


class Inline:
    """Collects the pieces of one paragraph; what it does not keep leaves its text behind.

    White space is folded as HTML does. Only links to the web and to mail addresses are kept.
    What is struck out goes to ``deleted``.
    """

    def __init__(self) -> None:
        self.deleted: list[str] = []
        self._text: list[str] = []
        self._html: list[str] = []
        self._open: list[str] = []
        self._space = True

    @classmethod
    def made(cls, plain: str, html: str) -> Inline:
        """Of text that has its HTML already."""
        inline = cls()
        inline._text, inline._html = [plain], [html]
        return inline

    def text(self, text: str) -> None:
        if STRIKE in self._open:
            self.deleted.append(text)
            return
        folded = SPACES.sub(" ", text)
        if self._space:
            folded = folded.removeprefix(" ")
        if folded:
            self._space = folded.endswith(" ")
            self._text.append(folded)
            self._html.append(escape(without_unseen(folded), quote=False))

    def start(self, tag: str, href: str = "") -> None:
        """Opens a tag. Each call needs its ``end``, for tags that are not kept too."""
        kept = KEPT.get(tag, "") if STRIKE not in self._open else ""
        if tag in STRUCK:
            self._open.append(STRIKE)
            return
        if kept == "br":
            self.line_break()
            kept = ""
        elif kept == "a":
            href = without_unseen(ENDS.sub("", href.strip()))
            kept = "a" if href.lower().startswith(LINKS) else ""
        if kept in self._open:
            kept = ""
        self._open.append(kept)
        if kept:
            self._marked = True
            self._html.append(f'<a href="{escape(href)}">' if kept == "a" else f"<{kept}>")

    def end(self) -> None:
        kept = self._open.pop() if self._open else ""
        if not kept or kept == STRIKE:
            return
        if self._html[-1].startswith(f"<{kept}") and self._html[-1] != "<br>":
            self._html.pop()  # nothing stands in it
        else:
            self._html.append(f"</{kept}>")

    def line_break(self) -> None:
        self._space = True
        self._text.append("\n")
        self._html.append("<br>")

    def within(self, *tags: str) -> Inline:
        """The same, all of it in these tags: ``"ul", "li"`` for an item of a list."""
        inner = self.html or escape(self.plain, quote=False)
        around = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
        self._html = [around[0], inner, around[1]]
        return self

    @property
    def plain(self) -> str:
        return "".join(self._text).strip()

    @property
    def html(self) -> str:
        """``""`` when nothing is marked up, so that the text says all."""
        while self._open:
            self.end()
        html = "".join(self._html).strip()
        return html if self.plain and "<" in html else ""


def without_beginning(html: str, count: int) -> str:
    """The HTML without its first ``count`` characters of text, of which a line break is one; the
    tags that are open there stay."""
    at = 0
    tags: list[str] = []
    for piece in PIECE.finditer(html):
        ends = piece[0].startswith("</")
        if count <= 0 and not piece[0].isspace() and not (ends and tags):
            break
        at = piece.end()
        if ends:
            del tags[-1:]
        elif piece[0] == "<br>" or not piece[0].startswith("<") or len(piece[0]) == 1:
            count -= 1
        else:
            tags.append(piece[0])
    return "".join(tags) + html[at:]

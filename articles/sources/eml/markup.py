"""A message written in HTML as lines, each a paragraph with its links and emphasis."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from articles.sources.eml.mail_line import MailLine
from articles.sources.hiding import has_no_size, hides, strikes
from articles.sources.inline import STRUCK, Inline

BLOCKS = frozenset(
    "p div br tr table li ul ol h1 h2 h3 h4 h5 h6 blockquote hr body section article header footer"
    " td center pre figure figcaption".split()
)
INLINE = frozenset("a b strong i em cite".split()) | STRUCK
SILENT = frozenset("script style head title noscript template".split())
VOID = frozenset("br hr img input meta link col base area wbr source".split())
QUOTED = re.compile(
    r"gmail_quote|moz-cite-prefix|yahoo_quoted|divRplyFwdMsg|protonmail_quote", re.I
)
SIGNED = re.compile(r"gmail_signature|moz-signature|protonmail_signature", re.I)
DEEPEST = 1000


class Markup(HTMLParser):
    """``lines`` are its paragraphs; what its own markup says is quoted, signed or hidden has a
    rule."""

    def __init__(self, span: tuple[int, int], *, quotes_count: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._span = span
        self._quotes_count = quotes_count
        self._open: list[tuple[str, str, str]] = []
        self._inline = Inline()
        self.lines: list[MailLine] = []

    @classmethod
    def read(cls, text: str, span: tuple[int, int], *, quotes_count: bool) -> Markup:
        """``quotes_count`` is whether quoted parts are an older message, and no copy passed on."""
        made = cls(span, quotes_count=quotes_count)
        try:
            made.feed(text)
            made.close()
        except AssertionError:  # a marked section that is none (html.parser)
            pass
        made._flush()
        return made

    @property
    def _rule(self) -> str:
        return next((rule for _, rule, _ in self._open if rule), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._flush()
        if tag in VOID or len(self._open) >= DEEPEST:
            return
        inline = tag if tag in INLINE else ""
        if strikes(own.get("style", "")):
            inline = "del"
        if inline:
            self._inline.start(inline, own.get("href", ""))
        self._open.append((tag, self._says(tag, own), inline))

    def _says(self, tag: str, own: dict[str, str]) -> str:
        about = f"{own.get('class', '')} {own.get('id', '')}"
        if tag in SILENT:
            return "silent"
        if _is_hidden(own.get("style", "")) or "hidden" in own:
            return "stated-hidden"
        if SIGNED.search(about):
            return "mail-signature"
        quoted = tag == "blockquote" or QUOTED.search(about)
        return "mail-quoted" if quoted and self._quotes_count else ""

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        names = [name for name, _, _ in self._open[-20:]]
        if tag not in names:
            return
        while self._open:
            name, _, inline = self._open.pop()
            if inline:
                self._inline.end()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._rule != "silent":
            self._inline.text(data)

    def _flush(self) -> None:
        text, html = self._inline.plain, self._inline.html
        if text:
            line = MailLine(text=text, span=self._span, html=html, rule=self._rule)
            self.lines += [line, MailLine(text="", span=self._span)]
        if struck := "".join(self._inline.deleted).strip():
            line = MailLine(text=struck, span=self._span, rule=self._rule or "stated-deleted")
            self.lines += [line, MailLine(text="", span=self._span)]
        self._inline = Inline()
        for _, _, inline in self._open:
            if inline:
                self._inline.start(inline)


def _is_hidden(style: str) -> bool:
    return bool(style) and (hides(style) or has_no_size(style))

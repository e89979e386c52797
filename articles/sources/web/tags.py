"""HTML as a row of tags, comments and text, each with its place. Linear, and it never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

NAME = re.compile(r"[A-Za-z][^\s/>]*")
ATTRIBUTE = re.compile(r"[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
CLOSE = re.compile(r"[\s/]*>")
# A number that is no character and too long to be worth reading.
ENDLESS = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}")
# Elements whose content is text to their end tag, whatever it looks like.
RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
CODE = frozenset({"script", "style"})
MARKS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"))


@dataclass(slots=True)
class Token:
    """``kind`` is start, end, text, comment or code; ``start`` and ``end`` count characters."""

    kind: str
    start: int
    end: int
    name: str = ""
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    closed: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Every character of ``text`` is in one token, but for the marks of comments and tags."""
    return _Tokens(text).all()


def characters(text: str) -> str:
    """The text with its entities as characters."""
    if "&" not in text or ENDLESS.search(text):
        return text
    return unescape(text)


class _Tokens:
    def __init__(self, text: str) -> None:
        self._text = text
        self._never_ends: set[str] = set()

    def all(self) -> Iterator[Token]:
        text, at = self._text, 0
        while at < len(text):
            begins = text.find("<", at)
            token = self._markup(begins) if begins >= 0 else None
            while begins >= 0 and token is None:
                begins = text.find("<", begins + 1)
                token = self._markup(begins) if begins >= 0 else None
            end = token.start if token else len(text)
            if end > at:
                yield Token("text", at, end, text=characters(text[at:end]))
            if token is None:
                return
            yield token
            at = token.end
            if token.kind == "start" and token.name in RAW and not token.closed:
                raw = self._raw(token.name, at)
                if raw:
                    yield raw
                    at = raw.end

    def _markup(self, at: int) -> Token | None:
        """The tag or comment at a "<"; None where it is a mere character."""
        text = self._text
        if text.startswith(("<!", "<?"), at):
            return self._comment(at)
        ends = text.startswith("</", at)
        name = NAME.match(text, at + 2 if ends else at + 1)
        if not name:
            return None
        attributes, end = self._attributes(name.end())
        if end < 0:
            return Token("text", at, len(text), text=characters(text[at:]))
        local = name[0].lower().rpartition(":")[2]
        closed = text[end - 2] == "/"
        return Token("end" if ends else "start", at, end, local, "", attributes, closed)

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        """What stands up to the ">", and where it ends; -1 when there is none."""
        found: dict[str, str] = {}
        text = self._text
        while True:
            close = CLOSE.match(text, at)
            if close:
                return found, close.end()
            part = ATTRIBUTE.match(text, at)
            if not part:
                at = text.find(">", at)
                return found, at + 1 if at >= 0 else -1
            value = part[2] or part[3] or part[4] or ""
            found.setdefault(part[1].lower(), characters(value))
            at = part.end()

    def _comment(self, at: int) -> Token:
        text = self._text
        opening, closing = next(mark for mark in MARKS if text.startswith(mark[0], at))
        close = text.find(closing, at + len(opening))
        end = close + len(closing) if close >= 0 else len(text)
        inside = text[at + len(opening) : close if close >= 0 else len(text)]
        if opening == "<![CDATA[":
            return Token("text", at, end, text=inside)
        kind = "comment" if opening == "<!--" else "declaration"
        return Token(kind, at, end, text=inside)

    def _raw(self, name: str, at: int) -> Token | None:
        if name in self._never_ends:
            return None
        closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        if not closing and name not in CODE:
            self._never_ends.add(name)
            return None
        end = closing.start() if closing else len(self._text)
        inside = self._text[at:end]
        kind = "code" if name in CODE else "text"
        return Token(kind, at, end, text=inside if kind == "code" else characters(inside))

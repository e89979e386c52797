"""Text as WordPress keeps it: words in brackets that stand for figures, and empty lines for
paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.sources.web.tags import ATTRIBUTE, Token, characters, tokens

CODE = re.compile(
    r"\[(?P<end>/?)(?P<name>caption|wp_caption|media-credit|gallery|embed|video|audio|youtube"
    r"|pullquote|playlist)(?P<rest>(?:[ =][^\[\]]{0,2000})?)/?\]"
)
BREAK = re.compile(r"[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)?\s*")
BLOCKS_MARK = "<!-- wp:"
# The elements that they stand for.
ELEMENTS = {
    "caption": ("figure", "wp-caption"), "wp_caption": ("figure", "wp-caption"),
    "media-credit": ("figure", "media-credit"), "embed": ("figure", "wp-block-embed"),
    "pullquote": ("blockquote", "pullquote"),
}  # fmt: skip
ADDRESSES = ("src", "mp4", "mp3", "url", "m4v", "webm", "ogv", "href")


def with_shortcodes(text: str) -> Iterator[Token]:
    """The tokens of a post. Line breaks count in the classic editor's text only."""
    classic = BLOCKS_MARK not in text
    for token in tokens(text):
        if token.kind != "text":
            yield token
            continue
        at = token.start
        for code in CODE.finditer(text, token.start, token.end):
            yield from _text(text, at, code.start(), classic)
            yield from _element(text, code)
            at = code.end()
        yield from _text(text, at, token.end, classic)


def _text(text: str, start: int, end: int, classic: bool) -> Iterator[Token]:
    at = start
    for found in BREAK.finditer(text, start, end) if classic else ():
        if found.start() > at:
            yield Token("text", at, found.start(), text=characters(text[at : found.start()]))
        for _ in range(min(found[0].count("\n"), 2)):
            yield Token("start", found.start(), found.end(), "br")
        at = found.end()
    if end > at:
        yield Token("text", at, end, text=characters(text[at:end]))


def _element(text: str, code: re.Match[str]) -> Iterator[Token]:
    name, start, end = code["name"], code.start(), code.end()
    given = _attributes(code["rest"])
    element, mark = ELEMENTS.get(name, ("", ""))
    if element and code["end"]:
        yield Token("end", start, end, element)
    elif element:
        yield Token("start", start, end, element, "", {"class": mark, "id": given.get("id", "")})
        yield from _credit(code, given)
        if given.get("caption"):
            yield Token("start", start, end, "figcaption")
            yield Token("text", start, end, text=given["caption"])
            yield Token("end", start, end, "figcaption")
    elif name == "gallery" and not code["end"]:
        yield Token("start", start, end, "wp-gallery", "", given)
        yield Token("end", start, end, "wp-gallery")
    elif not code["end"]:
        href = next((given[key] for key in ADDRESSES if given.get(key)), code["rest"].strip(" ="))
        yield Token("start", start, end, "embed", "", {"src": href})


def _credit(code: re.Match[str], given: dict[str, str]) -> Iterator[Token]:
    """The name of a media-credit stands in the credit of its figure."""
    if code["name"] == "media-credit" and given.get("name"):
        start, end = code.start(), code.end()
        yield Token("start", start, end, "cite")
        yield Token("text", start, end, text=given["name"])
        yield Token("end", start, end, "cite")


def _attributes(text: str) -> dict[str, str]:
    text = text.replace("“", '"').replace("”", '"').replace("″", '"')
    return {
        found[1].lower(): characters(found[2] or found[3] or found[4] or "")
        for found in ATTRIBUTE.finditer(text)
    }

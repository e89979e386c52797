"""The blocks of a body, ready to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django.utils.safestring import SafeString, mark_safe

from articles.views.printed.embed import Embed, embed_of
from articles.views.printed.images import Images
from articles.views.printed.picture import Picture, picture_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """Paragraphs; the first one's ``<p>`` is left to the template where a dateline goes in it."""

    kind: ClassVar[str] = "text"
    html: SafeString
    dateline: str = ""
    opens_paragraph: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    kind: ClassVar[str] = "pull_quote"
    text: str
    attribution: str


Block = Text | Picture | Quote | Embed
# How many rows of the page a pull quote stands beside.
REACH = 5
ELEMENT_END = re.compile(r"</(?:p|h2|h3)>(?!</)")


def blocks_of(body: list[dict[str, Any]], images: Images) -> Iterator[Block]:
    for block in body:
        match block:
            case {"type": "text", "html": str(html)}:
                # Passed clean_html when the edition was made, and editions never change.
                yield Text(html=mark_safe(html))  # noqa: S308
            case {"type": "figure", "image": int(image)} if image in images:
                picture = picture_of(images[image], block.get("caption", ""))
                if picture:
                    yield picture
            case {"type": "pull_quote", "text": str(text)}:
                yield Quote(text=text, attribution=block.get("attribution", ""))
            case {"type": "embed", "address": str(address), "title": str(title)}:
                embed = embed_of(address, title)
                if embed:
                    yield embed


def placed(blocks: list[Block]) -> list[Block]:
    """Large pictures wider than the text, where no pull quote stands in the column beside it."""
    clear = REACH
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture) and clear >= REACH and block.shown and block.shown.is_large:
            result.append(replace(block, is_wide=True))
        else:
            result.append(block)
        clear = 0 if isinstance(block, Quote) else clear + _height(block)
    return result


def _height(block: Block) -> int:
    """In rows of the page, at least: a text has one for each paragraph and subhead of its own."""
    return len(ELEMENT_END.findall(block.html)) if isinstance(block, Text) else 1


def with_dateline(blocks: list[Block], dateline: str) -> Iterator[Block]:
    """Puts the dateline before the first text, in its first paragraph if it opens with one."""
    waiting = dateline if dateline.endswith(("—", "–", "-")) or not dateline else f"{dateline} —"
    for block in blocks:
        if waiting and isinstance(block, Text):
            opens = block.html.startswith("<p>")
            html = SafeString(block.html.removeprefix("<p>"))
            block = replace(block, html=html, dateline=waiting, opens_paragraph=opens)
            waiting = ""
        yield block
    if waiting:
        yield Text(html=SafeString(""), dateline=waiting)

"""What of an edition can be searched, as one text of marked and unmarked words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from articles.search.folding import FIRST_UNSPACED, PART, PARTED, words_in_parts

# Marks of words that count more, best first; a story's own words have none.
HEADLINE, ABOUT = "1:", "2:"
# A word that a story says so often tells what it is about; the shortest words say nothing.
OFTEN, SHORTEST = 4, 4
# PostgreSQL takes no more than 1 MB of words for a row; a long read has 0.1.
MOST_BYTES = 900_000
INLINE = re.compile(r"</?(?:a|b|em|i|strong)(?:\s[^>]*)?>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """As it is written; ``words`` are parted by single spaces."""

    edition: int
    facets: str
    pictured_until: datetime | None
    words: str

    @property
    def digest(self) -> int:
        said = f"{self.facets}\n{self.pictured_until}\n{self.words}".encode()
        return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), signed=True)


def text_of(body: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The pieces of an edition's body, plain, but for captions."""
    for block in body:
        match block:
            case {"type": "text", "html": str(html)}:
                yield plain(html)
            case {"type": "pull_quote", "text": str(text)}:
                yield f"{text}{PART}{block.get('attribution', '')}"


def plain(html: str) -> str:
    """Paragraphs of clean HTML, parted by ``PART``."""
    text = html.replace("<p>", "").replace("</p>", PART)
    if "<" in text:
        text = TAG.sub(PART, INLINE.sub("", text))
    return unescape(text) if "&" in text else text


def words_of(
    headline: str, about: Iterable[str], rest: Iterable[str], narrowed: Iterable[str]
) -> str:
    """``narrowed`` are the marked words of facets."""
    top = words_in_parts(headline)
    on_top = [*top, PARTED, *_words(about)]
    all_words = [*on_top, PARTED, *_words(rest)]
    often = [
        word
        for word, times in Counter(all_words).items()
        if times >= OFTEN and (len(word) >= SHORTEST or word >= FIRST_UNSPACED)
    ]
    marked = [
        *narrowed,
        *(HEADLINE + word for word in top),
        PARTED,
        *(ABOUT + word for word in (*on_top, PARTED, *often)),
    ]
    return _at_most(" ".join([*marked, PARTED, *all_words]))


def _words(pieces: Iterable[str]) -> list[str]:
    return words_in_parts(PART.join(piece for piece in pieces if piece))


def _at_most(words: str) -> str:
    if len(words) < MOST_BYTES // 4:
        return words
    cut = words.encode()[:MOST_BYTES].decode(errors="ignore")
    return cut if len(cut) == len(words) else cut.rpartition(" ")[0]

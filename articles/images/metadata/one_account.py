"""One account of what the parts of a file state, each more to be trusted than the next."""

from __future__ import annotations

from typing import Any

from articles.images.metadata.iim import CUT_AT
from articles.images.metadata.stated import Stated
from articles.sources.printable import printable

MANY = ("creators", "keywords")
LONG = ("caption", "usage_terms", "instructions", "alt")
MOST = {"creators": 20, "keywords": 1_000}
# Characters; what is longer is left to the letter of the file.
LONGEST = 20_000


def one_account(parts: list[Stated]) -> dict[str, Any]:
    """The fields of FileMetadata that are stated."""
    account: dict[str, Any] = {}
    for name in dict.fromkeys(name for part in parts for name in part):
        choices = [part[name] for part in parts if name in part]
        texts = [text for it in _chosen(name, choices) if (text := _clean(name, it))]
        if name in MANY:
            account[name] = tuple(dict.fromkeys(texts))[: MOST[name]]
        elif texts:
            account[name] = texts[0]
    return account


def _chosen(name: str, choices: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The first, unless a later one says the same and more: the hour of the day, or what IIM has
    no room for."""
    first, *others = choices
    for other in others:
        if len(first) != len(other):
            continue
        more = all(long.startswith(short) for short, long in zip(first, other, strict=True))
        cut = any(len(text.encode("utf-8", "replace")) >= CUT_AT.get(name, 0) - 3 for text in first)
        if more and first != other and (name == "date_created" or (name in CUT_AT and cut)):
            return other
    return first


def _clean(name: str, text: str) -> str:
    """Without what cannot be printed; in one line, but for what may have several."""
    if len(text) > LONGEST:
        return ""
    lines = (" ".join(printable(line).split()) for line in text.splitlines())
    return ("\n" if name in LONG else " ").join(line for line in lines if line)

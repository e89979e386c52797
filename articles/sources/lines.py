"""A document's lines, each with its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.sources.decoding import LOST, Decoded

UNUSUAL_ENDS = ("\r", "\x85", "\u2028", "\u2029")
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class SourceLine(NamedTuple):
    """``number`` from 1; the document's bytes ``start:end`` are the line, without its ending."""

    number: int
    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


def split_lines(decoded: Decoded, *, blanks: bool = True) -> list[SourceLine]:
    """Every line, blank ones too; without ``blanks`` of several in a row only the first one. A last
    line end opens no further line.

    Bytes that could not be read are counted as they came and shown as U+FFFD.
    """
    text, encoding = decoded.text, decoded.encoding
    plain = (text.isascii() and encoding == "utf-8") or encoding == "windows-1252"
    lost, errors = decoded.lost, "surrogateescape" if decoded.lost else "strict"
    lines: list[SourceLine] = []
    byte, blank = decoded.start, False
    for number, (line, ending) in enumerate(_pieces(text), 1):
        end = byte + (len(line) if plain else len(line.encode(encoding, errors)))
        before, blank = blank, not line or line.isspace()
        if blanks or not (before and blank):
            lines.append(SourceLine(number, byte, end, LOST.sub("\ufffd", line) if lost else line))
        byte = end + (len(ending) if plain else len(ending.encode(encoding)))
    return lines


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Lines with their endings; most documents have but one kind of ending."""
    at = 0
    if not any(end in text for end in UNUSUAL_ENDS):
        pieces = text.split("\n")
        last = pieces.pop()
        yield from ((piece, "\n") for piece in pieces)
    else:
        for ending in LINE_END.finditer(text):
            yield text[at : ending.start()], ending.group()
            at = ending.end()
        last = text[at:]
    if last:
        yield last, ""

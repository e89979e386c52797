"""The text of a message's part, line by line, with the bytes of each where they can be told."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import pairwise

from articles.sources.decoding import Decoded, decode
from articles.sources.eml.markup import Markup
from articles.sources.eml.message import Part
from articles.sources.eml.replies import MailLine
from articles.sources.errors import DocumentRefused
from articles.sources.lines import split_lines

# Said of what is in truth UTF-8 or Windows-1252, so that the bytes have to tell.
VAGUE = ("", "us-ascii", "ascii", "utf-8", "utf8", "windows-1252", "iso-8859-1", "latin1")
MOST_TAGS = 200_000
UNPACKED = ("", "7bit", "8bit", "binary")
# Families of Python's codecs that are charsets of mail, and not ways to write bytes.
CHARSETS = ("iso", "utf", "cp", "koi", "gb", "big5", "shift", "euc", "mac", "hz", "tis")


def lines_of(part: Part, name: str, *, forwarded: bool) -> list[MailLine]:
    if part.kind == "text/html":
        text, _ = _decoded(part, name)
        if text.count("<") > MOST_TAGS:
            raise DocumentRefused(name, f"it has more than {MOST_TAGS:,} tags")
        return Markup.read(text, part.span, quotes_count=not forwarded).lines
    lines = list(_plain(part, name))
    if str(part.message.get_param("format", "")).lower() != "flowed":
        return lines
    return _joined(lines, str(part.message.get_param("delsp", "")).lower() == "yes")


def _plain(part: Part, name: str) -> Iterator[MailLine]:
    text, encoding = _decoded(part, name)
    packing = str(part.message.get("content-transfer-encoding", "")).strip().lower()
    own_bytes = encoding and packing in UNPACKED and part.span[0] > 0
    start = part.span[0] if own_bytes else 0
    for line in split_lines(Decoded(text=text, encoding=encoding or "utf-8", start=start)):
        yield MailLine(text=line.text, span=(line.start, line.end) if own_bytes else part.span)


def _decoded(part: Part, name: str) -> tuple[str, str]:
    """The text, and the encoding when it is one that every letter can be counted in."""
    charset = part.message.get_content_charset("") or ""
    if charset not in VAGUE and _is_charset(charset):
        try:
            text = part.data.decode(charset)
        except (UnicodeError, LookupError):
            text = ""
        if text:
            return text, ""
    found = decode(part.data, name)
    return found.text, found.encoding if found.start == 0 else ""


def _is_charset(name: str) -> bool:
    try:
        return codecs.lookup(name).name.startswith(CHARSETS)
    except (LookupError, ValueError):
        return False


def _joined(lines: list[MailLine], delsp: bool) -> list[MailLine]:
    """Lines that end in a space flow on into the next; one that began like a quotation, or with
    a space, was given a space more (RFC 3676)."""
    if not lines:
        return []
    runs = [[lines[0]]]
    for before, line in pairwise(lines):
        flows = before.text.endswith(" ") and before.text != "-- " and not line.blank
        if flows and not line.text.startswith(">"):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_one(run, delsp) for run in runs]


def _one(run: list[MailLine], delsp: bool) -> MailLine:
    """``delsp`` is whether the space at a line's end was put there for the flow alone."""
    *flowing, last = [line.text.removeprefix(" ") for line in run]
    text = "".join(it.removesuffix(" ") if delsp else it for it in flowing) + last
    return MailLine(text=text, span=(run[0].span[0], run[-1].span[1]))

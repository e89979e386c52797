"""The text of a message's part, line by line, with the bytes of each where they can be told."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from articles.sources.decoding import LOST, Decoded, decode
from articles.sources.eml.mail_line import MailLine
from articles.sources.eml.markup import Markup
from articles.sources.eml.message import Part
from articles.sources.errors import DocumentRefused
from articles.sources.lines import split_lines

# Said of what is in truth UTF-8 or Windows-1252, so that the bytes have to tell.
VAGUE = ("", "us-ascii", "ascii", "utf-8", "utf8", "windows-1252", "iso-8859-1", "latin1")
MOST_TAGS = 200_000
UNPACKED = ("", "7bit", "8bit", "binary")
# Families of Python's codecs that are charsets of mail, and not ways to write bytes.
CHARSETS = ("iso", "utf", "cp", "koi", "gb", "big5", "shift", "euc", "mac", "hz", "tis")


def lines_of(part: Part, name: str, *, forwarded: bool) -> tuple[list[MailLine], Decoded]:
    """The lines of a part, and how its letters were read."""
    decoded = _decoded(part, name)
    if part.kind == "text/html":
        text = LOST.sub("\ufffd", decoded.text)
        if text.count("<") > MOST_TAGS:
            raise DocumentRefused(name, f"it has more than {MOST_TAGS:,} tags")
        return Markup.read(text, part.span, name, quotes_count=not forwarded).lines, decoded
    lines = list(_plain(part, decoded))
    if str(part.message.get_param("format", "")).lower() != "flowed":
        return lines, decoded
    return _joined(lines, str(part.message.get_param("delsp", "")).lower() == "yes"), decoded


def _plain(part: Part, decoded: Decoded) -> Iterator[MailLine]:
    encoding = decoded.encoding
    packing = str(part.message.get("content-transfer-encoding", "")).strip().lower()
    own_bytes = encoding and packing in UNPACKED and part.span[0] > 0
    start = part.span[0] if own_bytes else 0
    for line in split_lines(replace(decoded, encoding=encoding or "utf-8", start=start)):
        yield MailLine(text=line.text, span=(line.start, line.end) if own_bytes else part.span)


def _decoded(part: Part, name: str) -> Decoded:
    """With the encoding when it is one that every letter can be counted in; single bytes that
    cannot be read are lost, as in plain text."""
    charset = part.message.get_content_charset("") or ""
    if charset not in VAGUE and _is_charset(charset):
        try:
            text = part.data.decode(charset)
        except (UnicodeError, LookupError):
            text = ""
        if text:
            return Decoded(text=text, encoding="", start=0)
    found = decode(part.data, name, losing=True)
    return replace(found, encoding=found.encoding if found.start == 0 else "")


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

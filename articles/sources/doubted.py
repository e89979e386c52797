"""What is asked of a document whose letters may be others than they seem."""

from __future__ import annotations

from articles.sources.decoding import Decoded
from articles.sources.latin import likely_encoding
from articles.sources.legacy import is_doubted
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask


def ask_about_encoding(sheet: Sheet, decoded: Decoded, at: int = 0) -> None:
    """Asked at the block ``at``."""
    if decoded.encoding == "windows-1252" and is_doubted(decoded.text):
        _ask_with_both(sheet, decoded, at)
        sheet.hold_back("has letters that may be of another encoding")
    if decoded.guessed and sheet.blocks:
        sheet.ask(Ask.ENCODING, at, decoded.encoding)


def _ask_with_both(sheet: Sheet, decoded: Decoded, at: int) -> None:
    """At the first block that would read otherwise, with both readings, where one is likely."""
    encoding = likely_encoding(decoded.text.encode("windows-1252", "ignore"))
    for index, block in enumerate(sheet.blocks if encoding else ()):
        other = block.text.encode("windows-1252", "ignore").decode(encoding, "replace")
        if other != block.text:
            sheet.ask(Ask.ENCODING, index, other)
            return
    sheet.ask(Ask.ENCODING, at)


def why_hold(decoded: Decoded) -> str:
    if not decoded.lost:
        return ""
    bytes_ = "a byte" if decoded.lost == 1 else f"{decoded.lost:,} bytes"
    return f"has {bytes_} that cannot be read as {decoded.encoding.upper()}"

"""The bytes of a page to text: what it says of its encoding counts when it proves true."""

from __future__ import annotations

import codecs
import re

from articles.sources.decoding import BOMS, Decoded, decode
from articles.sources.errors import DocumentRefused

LOOKED_AT = 4_096
DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
# Names that pages use for what is really the larger set of Windows.
LARGER = {
    "iso8859-1": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
# What no page is in, and what would let bytes turn into markup.
NEVER = ("utf-7", "utf-16", "utf-32", "utf_7", "hz", "iso2022", "punycode", "idna", "rot", "hex")


def decode_page(data: bytes, name: str) -> Decoded:
    """A byte order mark; the declared encoding, unless bytes refute it; UTF-8; Windows-1252."""
    if data.startswith(tuple(bom for bom, _ in BOMS)):
        return decode(data, name, losing=True)
    declared = declared_encoding(data)
    if declared and declared not in ("utf-8", "windows-1252"):
        if b"\x00" in data:
            raise DocumentRefused(name, "it has NUL bytes, so it is not a text document")
        try:
            return Decoded(text=data.decode(declared), encoding=declared, start=0)
        except UnicodeDecodeError:
            pass
    return decode(data, name, losing=True)


def declared_encoding(data: bytes) -> str:
    """The encoding that the beginning declares, by its Python name; "" for none that is known."""
    found = DECLARED.search(data, 0, LOOKED_AT)
    if not found:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return ""
    if name.startswith(NEVER):
        return ""
    return LARGER.get(name, name)

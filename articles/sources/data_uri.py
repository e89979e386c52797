"""Pictures written into a document as addresses that hold their bytes (RFC 2397)."""

from __future__ import annotations

import binascii
import hashlib
import re
from base64 import b64decode
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from articles.sources.limits import Limits
from articles.sources.no_picture import why_no_picture
from articles.sources.picture_kinds import picture_kind
from articles.sources.story import Picture

URI = re.compile(r"data:image/[^,\s\"'<>()]{0,200},[\w+/=%-]*", re.IGNORECASE)
URL_SAFE = bytes.maketrans(b"-_", b"+/")
ENDINGS = {"JPEG": "jpg", "TIFF": "tif"}
# Pages put an empty drawing, or one clear point, where a picture is to be loaded.
LONGEST_BLANK = 100
DRAWN = re.compile(r"(?:<|%3c)(?:path|image|text|circle|polygon|use|line|g)\b", re.IGNORECASE)


def is_data(href: str) -> bool:
    return href[:20].lstrip()[:5].lower() == "data:"


def is_blank(uri: str) -> bool:
    """Whether it only keeps the place of a picture."""
    head, _, packed = uri[:1_000].strip().partition(",")
    head = head.lower()
    if head.startswith("data:image/svg"):
        return len(uri) < 1_000 and not DRAWN.search(_text(head, packed))
    return head.startswith("data:image/gif") and len(packed) <= LONGEST_BLANK


def short(href: str) -> str:
    """An address as the account has it, without the bytes that it may hold."""
    if not is_data(href):
        return href
    head, _, packed = href.strip().partition(",")
    return f"{head[:100]}, {len(packed):,} characters"


@dataclass(slots=True)
class EmbeddedPictures:
    """Takes such addresses, the same bytes once."""

    limits: Limits
    _named: dict[str, str] = field(default_factory=dict)
    _pictures: dict[str, Picture] = field(default_factory=dict)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(self._pictures.values())

    def take(self, uri: str) -> tuple[str, str]:
        """The name that the picture has from now on; the reason where one cannot be kept."""
        if uri in self._named or is_blank(uri):
            return self._named.get(uri, ""), ""
        data = _bytes(uri)
        if len(data) > self.limits.picture:
            return "", f"it has {len(data):,} bytes; at most {self.limits.picture:,} are kept"
        kind = picture_kind(data)
        if not kind:
            return "", why_no_picture(data)
        ending = ENDINGS.get(kind, kind.lower())
        name = f"embedded-{hashlib.sha256(data).hexdigest()[:12]}.{ending}"
        self._named[uri] = name
        self._pictures.setdefault(name, Picture(name=name, data=data))
        return name, ""


def _bytes(uri: str) -> bytes:
    """``b""`` for what is not written as its head says."""
    head, _, packed = uri.strip().partition(",")
    data = unquote_to_bytes(packed) if "%" in packed else packed.encode("utf-8", "replace")
    if not head.lower().endswith(";base64"):
        return data
    data = b"".join(data.split()).rstrip(b"=").translate(URL_SAFE)
    try:
        return b64decode(data + b"=" * (-len(data) % 4), validate=True)
    except binascii.Error:
        return b""


def _text(head: str, packed: str) -> str:
    if not head.endswith(";base64"):
        return packed
    return _bytes(f"{head},{packed}").decode("utf-8", "replace")


def lifted(text: str) -> tuple[str, dict[str, str]]:
    """The text with a short name in the place of each, and what the names stand for."""
    found: dict[str, str] = {}

    def name(uri: re.Match[str]) -> str:
        called = f"data-picture-{len(found) + 1}"
        found[called] = uri[0]
        return called

    return (URI.sub(name, text), found) if "data:" in text.lower() else (text, found)

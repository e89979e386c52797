"""The parts of a message: which are its text, which are attached to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from email.feedparser import BytesFeedParser
from email.message import Message
from email.policy import compat32
from pathlib import PurePosixPath

from articles.sources.eml.headers import decoded
from articles.sources.errors import DocumentRefused

CHUNK = 65_536
LARGEST = 50_000_000
MOST_PARTS = 500
DEEPEST = 30
# How many times these may be named bounds how deep they can be nested.
NESTING = ((b"multipart/", 120), (b"message/rfc822", 30))
FAULTS = (
    AssertionError, AttributeError, IndexError, KeyError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip
LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
SIGNATURES = (
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
)  # fmt: skip

# A line that begins a message in a mailbox (RFC 4155), with a field below it.
NEXT_MESSAGE = re.compile(rb"\n\r?\nFrom [^\r\n]{5,200}\d{4}[^\r\n]{0,10}\r?\n[A-Za-z-]{2,60}:")

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A leaf of the message; ``span`` are the bytes of its body as it came."""

    message: Message
    kind: str
    name: str
    span: Span

    @property
    def data(self) -> bytes:
        """Decoded from base64 or quoted-printable; a message as it was sent."""
        if self.kind == "message/rfc822":
            inner = self.message.get_payload(0)
            return inner.as_bytes() if isinstance(inner, Message) else b""
        data = self.message.get_payload(decode=True)
        return data if isinstance(data, bytes) else b""


@dataclass(slots=True)
class Parts:
    """``again`` are the other forms of a text that came in several."""

    body: list[Part] = field(default_factory=list)
    attached: list[Part] = field(default_factory=list)
    again: list[Part] = field(default_factory=list)
    cut_short: bool = False


def parse(data: bytes, name: str) -> Message:
    if len(data) > LARGEST:
        reason = f"it is too large for a message: {len(data):,} bytes; at most {LARGEST:,} are read"
        raise DocumentRefused(name, reason)
    if data.startswith(b"From ") and NEXT_MESSAGE.search(data):
        reason = "it is a mailbox of several messages (mbox); that kind is not read"
        raise DocumentRefused(name, f"{reason}: save each message as .eml")
    lower = data.lower()
    for words, most in NESTING:
        if lower.count(words) > most:
            raise DocumentRefused(name, f"its parts are nested too deep ({words.decode()})")
    try:
        parser = BytesFeedParser(policy=compat32)
        for at in range(0, len(data), CHUNK):
            parser.feed(data[at : at + CHUNK])
        return parser.close()
    except FAULTS as error:
        raise DocumentRefused(name, f"it is mail that cannot be read ({error})") from None


# Of several forms of one text, each of its parts, the one to read.
Choose = Callable[[Iterable[Sequence[Part]]], Sequence[Part]]


class Sorting:
    """Sorts the leaves of a message, in order."""

    def __init__(self, data: bytes, name: str, choose: Choose) -> None:
        self._data = data
        self._name = name
        self._choose = choose
        self._at = 0
        self._count = 0
        self.parts = Parts()

    def sort(self, message: Message, *, depth: int = 0) -> Parts:
        self._count += 1
        if depth > DEEPEST or self._count > MOST_PARTS:
            raise DocumentRefused(self._name, f"it has more than {MOST_PARTS} parts, or too deep")
        kind = message.get_content_type()
        if kind in LOCKED and "signed" not in str(message.get_param("smime-type", "")):
            raise DocumentRefused(self._name, "it is encrypted")
        defects = {type(defect).__name__ for defect in message.defects}
        self.parts.cut_short |= "CloseBoundaryNotFoundDefect" in defects
        inner = message.get_payload()
        if message.is_multipart() and kind != "message/rfc822" and isinstance(inner, list):
            parts = [one for one in inner if isinstance(one, Message)]
            self._several(kind, parts, depth)
        else:
            self._leaf(self._part(message, kind))
        return self.parts

    def _several(self, kind: str, inner: list[Message], depth: int) -> None:
        if kind != "multipart/alternative":
            for one in inner:
                self.sort(one, depth=depth + 1)
            return
        before = len(self.parts.body)
        forms: list[list[Part]] = []
        for one in inner:
            start = len(self.parts.body)
            self.sort(one, depth=depth + 1)
            forms.append(self.parts.body[start:])
        chosen = self._choose(filter(None, forms))
        others = [part for form in forms for part in form if part not in chosen]
        self.parts.body[before:] = chosen
        self.parts.again += others

    def _leaf(self, part: Part) -> None:
        if part.kind in SIGNATURES:
            return
        is_text = part.kind in ("text/plain", "text/html") or part.kind.startswith("multipart/")
        disposition = part.message.get_content_disposition()
        if is_text and disposition != "attachment" and not part.name:
            self.parts.body.append(part)
        else:
            self.parts.attached.append(part)

    def _unpacked(self, message: Message) -> bytes:
        data = message.get_payload(decode=True)
        return data if isinstance(data, bytes) else b""

    def _part(self, message: Message, kind: str) -> Part:
        return Part(message=message, kind=kind, name=_name(message), span=self._span(message))

    def _span(self, message: Message) -> Span:
        """Where its body stands, which the standard library does not tell."""
        payload = message.get_payload()
        if not isinstance(payload, str) or not payload:
            return 0, len(self._data)
        raw = payload.encode() if payload.isascii() else self._unpacked(message)
        at = self._data.find(raw, self._at)
        if at < 0:
            return 0, len(self._data)
        self._at = at + len(raw)
        return at, self._at


def _name(message: Message) -> str:
    """The file name it is given, without any folder."""
    try:
        name = message.get_filename() or ""
    except FAULTS:
        name = ""
    return PurePosixPath(decoded(name).replace("\\", "/")).name[:200]

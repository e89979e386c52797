"""The header of a message: whether there is one, and what its fields say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from articles.sources.format import LOOKED_AT, Beginning

FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):")
SIGNS = frozenset({
    "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to",
    "dkim-signature", "x-mailer",
})  # fmt: skip
TOLD = ("subject", "from", "sender", "reply-to", "to", "cc", "date", "message-id", "newsgroups")
ANSWERED = re.compile(r"(?:(?:re|aw|sv|antw|fwd?|wg|tr|rv|i)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
# What mail servers and desks put before a subject: where it comes from, and what it is.
LABELLED = re.compile(
    r"\[(?:external|extern|ext|caution|spam)\b[^\]]{0,30}\]\s*|(?:external|extern)\s*:\s*"
    r"|(?:copy|story|article|for sub)(?: for \w+)?\s*:\s*"
    r"|(?-i:[A-Z0-9]+(?:[-_/][A-Z0-9]+){2,})\s*:\s+",
    re.IGNORECASE,
)
SLUG = re.compile(r"[A-Z0-9]+(?:[-_/][A-Z0-9]+){2,}")
FORWARDED = re.compile(r"(?:fwd?|wg|tr)\s*:", re.IGNORECASE)
LONGEST_DECODED = 10_000


def is_mail(beginning: Beginning) -> bool:
    """Nothing but fields up to the first empty line: a sender, and what only mail has."""
    head, empty, _ = beginning.text.replace("\r\n", "\n").partition("\n\n")
    lines = head.split("\n")
    if not empty and len(beginning.data) > LOOKED_AT:
        lines.pop()
    if lines and lines[0].startswith("From "):
        lines.pop(0)
    names = set()
    for line in lines:
        field = FIELD.match(line)
        if field:
            names.add(field[1].lower())
        elif not (line[:1] in (" ", "\t") and names):
            return False
    return bool(names & SIGNS) and bool(names & {"from", "subject"})


def title_of(subject: str) -> str:
    """The subject without what answering, passing on, servers and desks put before it; ``""``
    where no more is left than a slug."""
    if len(subject) > LONGEST_DECODED:
        return subject
    while found := ANSWERED.match(subject) or LABELLED.match(subject):
        subject = subject[found.end() :].strip()
    return "" if SLUG.fullmatch(subject) else subject


def field(message: Message, name: str) -> str:
    """A field's first value, encoded words decoded, in one line; ``""`` where there is none."""
    found = (value for key, value in message.raw_items() if key.lower() == name)
    return decoded(str(next(found, "")))


def told(message: Message) -> Iterator[tuple[str, str]]:
    """The fields that say something of the message, by their names as written."""
    for key, value in message.raw_items():
        if key.lower() in TOLD and (text := decoded(str(value))):
            yield key, text


def traces(message: Message) -> str:
    """All other fields: who carried the message, and how it is packed."""
    kept = [f"{key}: {value}" for key, value in message.raw_items() if key.lower() not in TOLD]
    return _clean(" ".join(" ".join(kept).split()))


def decoded(text: str) -> str:
    """Encoded words (RFC 2047) as what they say; unencoded bytes as UTF-8 or Windows-1252."""
    text = " ".join(text.split())
    if "=?" not in text or len(text) > LONGEST_DECODED:
        return _clean(text)
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError, LookupError):
        return _clean(text)
    return _clean("".join(_part(part, charset) for part, charset in parts))


def _part(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(charset or "utf-8")
    except (LookupError, ValueError):
        return part.decode("windows-1252", "replace")


def _clean(text: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raw = text.encode("utf-8", "surrogateescape")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("windows-1252", "replace")
    return " ".join("".join(it if it.isprintable() else " " for it in text).split())

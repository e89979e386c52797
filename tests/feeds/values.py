"""Values that several formats know, each as its specification has it."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

# RFC 3339 §5.6, with the capitals that RFC 4287 §3.3 asks for.
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
RFC_822 = re.compile(r"(?:[A-Z][a-z]{2}, )?\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def is_rfc_3339(text: str) -> bool:
    return bool(RFC_3339.fullmatch(text)) and bool(datetime.fromisoformat(text))


def is_rfc_822(text: str) -> bool:
    return bool(RFC_822.fullmatch(text)) and bool(parsedate_to_datetime(text))


def is_web_address(text: str) -> bool:
    """Absolute, and as RFC 3986 writes addresses: in ASCII and without spaces."""
    parts = urlsplit(text)
    whole = parts.scheme in ("http", "https") and parts.netloc
    return bool(whole) and text.isascii() and not re.search(r'[\s<>"{}|\\^`]', text)


def is_identifier(text: str) -> bool:
    """An absolute IRI of any scheme."""
    return bool(re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", text, re.IGNORECASE))

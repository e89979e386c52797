"""Places in a list as addresses name them: a few numbers, the last of them a key."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime, timedelta

from django.http import Http404

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LARGEST_KEY = 2**63 - 1
LONGEST = 60


def cursor_of(*numbers: int) -> str:
    return base64.urlsafe_b64encode(".".join(map(str, numbers)).encode()).decode().rstrip("=")


def numbers_in(cursor: str, how_many: int) -> list[int]:
    """Raises Http404 for what is no cursor."""
    try:
        if len(cursor) > LONGEST:
            raise ValueError
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        text = base64.b64decode(padded, b"-_", validate=True).decode()
        numbers = [int(number) for number in text.split(".")]
        if len(numbers) != how_many or not 0 < numbers[-1] <= LARGEST_KEY:
            raise ValueError
    except (ValueError, binascii.Error):
        raise Http404 from None
    return numbers


def micros_of(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


def moment_of(micros: int) -> datetime:
    """Raises Http404 for what is no moment."""
    try:
        return EPOCH + timedelta(microseconds=micros)
    except OverflowError:
        raise Http404 from None

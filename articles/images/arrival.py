from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from articles.images.inspected import Inspected, inspect
from articles.sources import Limits

LONGEST_NAME = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """A picture's file that may be kept: its bytes and all that they tell of it.

    ``name`` is what it was called where it came from.
    """

    data: bytes
    name: str
    seen: Inspected
    sha256: str

    def fields(self, stored: str) -> dict[str, Any]:
        """What an image's FILE_FIELDS are for the file of that name in the store."""
        return {
            "file": stored,
            "original_name": self.name[:LONGEST_NAME],
            "sha256": self.sha256,
            "perceptual_hash": self.seen.perceptual_hash,
            "format": self.seen.format,
            "width": self.seen.width,
            "height": self.seen.height,
        }


def arrive(data: bytes, name: str, limits: Limits) -> Arrival:
    """Raises PictureRefused."""
    seen = inspect(data, limits)
    return Arrival(data=data, name=name, seen=seen, sha256=hashlib.sha256(data).hexdigest())

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from articles.intake.spellings import digest_of_text

STANDARD_INPUT = "standard input"


class Beside(Protocol):
    """The pictures that lie beside a document: nothing outside its folder, or the archive that
    both are in, can be had."""

    def has_pictures(self) -> bool:
        """Whether there is any, under whatever name."""

    def named(self, path: str) -> list[str]:
        """The names of the pictures that a path in the document means, upper and lower case
        being alike. In a folder only its last part counts."""

    def of_stem(self, stem: str) -> list[str]:
        """The pictures that have a document's own name: "story.jpg", "story-1.jpg"."""

    def still_of_stem(self, stem: str) -> list[str]:
        """The same, for a document that is there and does not look for its pictures anew."""

    def of_the_only_document(self) -> list[str]:
        """All pictures there, where they can be of no other document; else none."""

    def read(self, name: str, most: int) -> bytes:
        """The bytes of one of them; none when it has more than ``most``, or cannot be read."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """Bytes as received and the name they came under; the name is a label, not an identity.

    ``unreadable`` says why there are no bytes, when there are none to be had.
    """

    name: str
    data: bytes = b""
    unreadable: str = ""
    beside: Beside | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def text_sha256(self) -> str | None:
        """The same for all documents of one text, whatever their bytes; see ``spellings``."""
        return digest_of_text(self.data)

    @property
    def text_key(self) -> str:
        """What tells it from documents of another text."""
        return self.text_sha256 or self.sha256

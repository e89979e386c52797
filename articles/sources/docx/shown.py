from __future__ import annotations

from dataclasses import dataclass
from posixpath import basename


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A picture where it is shown: ``path`` in the document, or an address ``outside`` it."""

    path: str
    outside: bool
    alt: str

    @property
    def href(self) -> str:
        return self.path if self.outside else basename(self.path)

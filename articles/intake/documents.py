from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

STANDARD_INPUT = "standard input"


@dataclass(frozen=True, kw_only=True)
class Document:
    """Bytes as received and the name they came under; the name is a label, not an identity.

    ``unreadable`` says why there are no bytes, when there are none to be had.
    """

    name: str
    data: bytes = b""
    unreadable: str = ""

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

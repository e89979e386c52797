from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass

# Raised whenever the same picture and words would come out otherwise than before.
WAY = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What is written into each file; IPTC's names. ``digital_source`` is a code of its
    NewsCodes, ``licence`` the address of a licence."""

    creators: tuple[str, ...] = ()
    credit: str = ""
    copyright: str = ""
    terms: str = ""
    licence: str = ""
    digital_source: str = ""


def recipe(sha256: str, focal_x: float, focal_y: float, words: Words) -> str:
    """A digest of all that renditions are made from and by."""
    made_from = [WAY, sha256, round(focal_x, 4), round(focal_y, 4), astuple(words)]
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()

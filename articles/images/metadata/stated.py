"""What one part of a file states, by the fields of FileMetadata; what is not stated is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Stated = Mapping[str, tuple[str, ...]]


def stated(**fields: Iterable[str]) -> Stated:
    """Without what is blank, and without repeating."""
    told = {name: tuple(dict.fromkeys(it for it in map(str.strip, texts) if it))
            for name, texts in fields.items()}  # fmt: skip
    return {name: texts for name, texts in told.items() if texts}


def place(*parts: str) -> list[str]:
    """ "Quay, Ostlemere, Lennshire", from the nearest to the widest."""
    named = dict.fromkeys(part.strip() for part in parts if part.strip())
    return [", ".join(named)] if named else []

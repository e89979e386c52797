from __future__ import annotations

from articles.models import Edition, Kind


def kind(edition: Edition) -> str:
    """The kind of work, in words; ``""`` for plain news and where the section says the same."""
    words = str(edition.get_kind_display())
    return "" if edition.kind == Kind.NEWS or _alike(words, _section(edition)) else words


def kicker(edition: Edition) -> str:
    """As printed; ``""`` where the section or the kind of work beside it says the same."""
    others = (_section(edition), str(edition.get_kind_display()))
    return "" if any(_alike(edition.kicker, other) for other in others) else edition.kicker


def _section(edition: Edition) -> str:
    return str(edition.section or "")


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()

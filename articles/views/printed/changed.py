"""When a story changed, as programs are told."""

from __future__ import annotations

from datetime import datetime

from articles.models import Edition


def versioned_at(edition: Edition) -> datetime:
    """When readers began to see just this; of the first edition, when it was published."""
    told = edition.updated_at or edition.published_at
    return max(told, edition.visible_from) if edition.number > 1 else told


def modified_at(edition: Edition) -> datetime:
    """When readers were told of something new last, be it by a correction: no comma moves it."""
    told = edition.updated_at or edition.published_at
    return max(told, edition.corrected_at or told)

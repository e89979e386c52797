from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings

from articles.models import Stage
from articles.sources import Lexicon, Limits

STAGES = {"draft": Stage.DRAFT, "review": Stage.REVIEW, "published": Stage.APPROVED}


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the person who imports decides; a document decides none of it.

    ``goes_in_as`` is a key of ``STAGES``. The section of ``section_name``, made if there is none,
    takes all documents that name none; ``""`` for none. ``workers`` is the number of
    processes at work: one writes, the others read. What comes twice since the import ``began``
    under one identifier or name, and says something else, is a conflict; so is what comes since
    ``resumed``, when an import of the same documents began that was broken off.
    """

    goes_in_as: str = "published"
    began: datetime | None = None
    resumed: datetime | None = None
    section_name: str = ""
    lexicon: Lexicon = field(default_factory=Lexicon.standard)
    workers: int = 1
    limits: Limits = field(default_factory=Limits)


def newsroom_limits() -> Limits:
    """What a document may cost here, as the settings say."""
    return Limits(**settings.IMPORT_LIMITS)

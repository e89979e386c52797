from __future__ import annotations

from dataclasses import dataclass, field

from articles.models import Section, Stage
from articles.sources import Lexicon

STAGES = {"draft": Stage.DRAFT, "review": Stage.REVIEW, "published": Stage.APPROVED}


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the person who imports decides; a document decides none of it.

    ``goes_in_as`` is a key of ``STAGES``. ``section`` takes all documents that name none.
    """

    goes_in_as: str = "published"
    section: Section | None = None
    lexicon: Lexicon = field(default_factory=Lexicon.standard)

"""What each of two sides says of a picture that they credit to different people.

Whose name it is says whose copyright, terms and licence are meant: so a side is taken whole, and
until the desk has said who is right, nothing of the file's stands beside another's name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from articles import sources
from articles.images.metadata import FileMetadata
from articles.intake.file_credit import Account, FileCredit
from articles.intake.file_words import most
from articles.models import DigitalSource, Image, Rights

# Of an image: what belongs to whoever is credited.
OF_A_SIDE = (
    "credit_line",
    "source",
    "copyright_notice",
    "usage_terms",
    "licence",
    "rights",
    "instructions",
    "digital_source",
)
WARNED_OF = (
    DigitalSource.TRAINED,
    DigitalSource.COMPOSITE_TRAINED,
    DigitalSource.COMPOSITE_SYNTHETIC,
    DigitalSource.COMPOSITE,
    DigitalSource.COMPOSITE_CAPTURE,
)
Side = dict[str, Any]


def sides_of(
    image: Image, known: Iterable[sources.Credit], said: FileCredit, metadata: FileMetadata
) -> list[Side]:
    """What is known of ``image`` without its file, unless nobody is credited there; then what the
    file says. Empty where nothing is in dispute."""
    if not said.disputed:
        return []
    here = {name: getattr(image, name) for name in OF_A_SIDE}
    caption = [] if said.line else [_side("caption", here, known)]
    return caption + [
        _side(of, here | _stated(image, metadata, account), account.credits)
        for of, account in zip(("file", "elsewhere"), said.disputed, strict=False)
    ]


def restrictions_in(metadata: FileMetadata) -> str:
    """What the file forbids, or what readers would have to be told of how it was made."""
    made = metadata.digital_source
    warned = str(DigitalSource(made).label) if made in WARNED_OF else ""
    return "; ".join(filter(None, (metadata.usage_terms, metadata.instructions, warned)))


def credits_in(side: Side) -> tuple[sources.Credit, ...]:
    return tuple(
        sources.Credit(**{**it, "work": sources.Work(it["work"])}) for it in side["credits"]
    )


def _side(of: str, words: Side, credits: Iterable[sources.Credit]) -> Side:
    return {"of": of, "words": words, "credits": [asdict(it) for it in credits]}


def _stated(image: Image, metadata: FileMetadata, account: Account) -> Side:
    """All that a side says; of a ground or a warning that somebody else gave, nothing is lost."""
    open_ = image.rights in (Rights.UNKNOWN, Rights.CREATIVE_COMMONS)
    licence = metadata.licence if open_ else ""
    ground = Rights.CREATIVE_COMMONS if licence else Rights.UNKNOWN
    told = dict.fromkeys(filter(None, (image.instructions, metadata.instructions)))
    words = {
        "credit_line": account.printed,
        "source": account.source,
        "copyright_notice": metadata.copyright_notice,
        "usage_terms": metadata.usage_terms,
        "licence": licence,
        "rights": str(ground if open_ else image.rights),
        "instructions": "\n".join(told),
        "digital_source": metadata.digital_source or image.digital_source,
    }
    return {name: text if len(text) <= most(name) else "" for name, text in words.items()}

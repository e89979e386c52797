"""What an article says, as one value that can be kept, compared and written back.

A state maps each field to a value that JSON holds: text; ``dateline`` as ``[printed, places]``;
moments as ISO 8601 in UTC; ``section`` as a key; and lists: ``body`` (see ``atoms``), ``credits``,
``corrections`` and ``topics`` (keys). ``image.7`` is the words of an image, a mapping of its own,
and ``image.7.credits`` its credits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from articles.models import Article, Correction, Credit, Image
from articles.snapshot import Content, content_of
from articles.versions import atoms

State = dict[str, Any]
Credits = list[dict[str, Any]]

TEXTS = ("headline", "kicker", "standfirst", "byline", "contributor_line", "language")
MOMENTS = ("first_published_at", "embargo_until", "source_updated_at")
SINGLE = (*TEXTS, *MOMENTS, "dateline", "section")
LISTS = ("body", "credits", "corrections", "topics")
WORDS = ("caption", "credit_line", "alt", "instructions")


def state_of(article: Article) -> State:
    """As it stands at the desk."""
    content = content_of(article)
    figures = [block.image_id for block in content.blocks if hasattr(block, "image_id")]
    images = Image.objects.filter(pk__in=figures).prefetch_related("credits")
    return made_of(article, content, [(it, list(it.credits.all())) for it in images])


def made_of(
    article: Article, content: Content, images: Iterable[tuple[Image, list[Credit]]]
) -> State:
    state: State = {name: getattr(article, name) for name in TEXTS}
    state |= {name: _iso(getattr(article, name)) for name in MOMENTS}
    state["dateline"] = [article.dateline, article.places]
    state["section"] = article.section_id
    state["body"] = [atom for atom, _ in atoms.atoms_of(content.blocks)]
    state["credits"] = credits_as(content.credits)
    state["corrections"] = [_correction(it) for it in content.corrections]
    state["topics"] = list(content.topics)
    for image, credits in images:
        state[f"image.{image.pk}"] = {name: getattr(image, name) for name in WORDS}
        state[f"image.{image.pk}.credits"] = credits_as(credits)
    return state


def key_of(field: str, item: Any) -> str:
    """Equal for items of a list that say the same."""
    if field == "body":
        return atoms.key(item)
    if field.endswith("credits") and item.get("author"):
        item = {**item, "name": ""}  # whoever it is, however it was printed
    return json.dumps(item, sort_keys=True)


def same(field: str, one: Any, other: Any) -> bool:
    if is_list(field) and one is not None and other is not None:
        return [key_of(field, it) for it in one] == [key_of(field, it) for it in other]
    return bool(one == other)


def is_list(field: str) -> bool:
    return field in LISTS or field.endswith(".credits")


def credits_as(credits: Iterable[Credit]) -> Credits:
    return [
        {
            "work": str(it.work),
            "author": it.author_id,
            "agency": it.agency_id,
            "distributor": it.distributor_id,
            "place": it.place,
            "name": it.name_as_printed,
        }
        for it in credits
    ]


def moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None


def _iso(value: datetime | None) -> str | None:
    return value.astimezone(UTC).isoformat() if value else None


def _correction(it: Correction) -> dict[str, str]:
    when = it.date.isoformat() if it.date else ""
    return {"kind": str(it.kind), "text": it.text, "date": when}

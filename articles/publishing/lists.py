"""The rows that put editions on the lists of their topics and places and among the corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from articles.bulk import insert
from articles.models import (
    Article,
    Edition,
    EditionCorrection,
    EditionPlace,
    EditionTopic,
    Place,
)
from articles.names import free_slugs, name_key, slug_from
from articles.snapshot import Content

LONGEST = 200
# No newspaper is older; and such days have a moment in every time zone.
EARLIEST = 1600
Named = tuple[str, str]


def add_to_lists(
    editions: Sequence[Edition], contents: Sequence[Content], earlier: dict[int, list[Edition]]
) -> None:
    pairs = list(zip(editions, contents, strict=True))
    insert(
        EditionTopic(edition=edition, topic_id=topic, published_at=edition.published_at)
        for edition, content in pairs
        for topic in content.topics
    )
    _add_places([(edition, _places(edition.article, content)) for edition, content in pairs])
    insert(
        EditionCorrection(edition=edition, position=position, told_at=_told_at(edition, one, seen))
        for edition in editions
        for seen in [earlier.get(edition.article_id, [])]
        for position, one in enumerate(edition.corrections)
    )


def _places(article: Article, content: Content) -> list[Named]:
    """Of the dateline, then of the credits; a credit's bare name may be one of the dateline's."""
    found = list(dict.fromkeys(_stated(article.places)))
    cities = {name_key(name) for name, _region in found}
    for credit in content.credits:
        name, _, region = (part.strip() for part in credit.place[:LONGEST].partition(","))
        if name and (region or name_key(name) not in cities):
            found.append((name, region))
    return list({_key(place): place for place in reversed(found)}.values())[::-1]


def _stated(places: Any) -> Iterator[Named]:
    """Editors may have typed anything into the field."""
    for one in places if isinstance(places, list) else ():
        if isinstance(one, list) and one and all(isinstance(word, str) for word in one):
            name, region = (word.strip()[:LONGEST] for word in (*one, "")[:2])
            if name:
                yield name, region


def _add_places(wanted: Iterable[tuple[Edition, list[Named]]]) -> None:
    rows = [(edition, _key(place), place) for edition, places in wanted for place in places]
    known = _known({key: place for _edition, key, place in rows})
    insert(
        EditionPlace(edition=edition, place_id=known[key], published_at=edition.published_at)
        for edition, key, _place in rows
    )


def _known(wanted: dict[str, Named]) -> dict[str, int]:
    """The keys of the places, made where they are new: by us, or by another at this moment."""
    known: dict[str, int] = {}
    while new := {key: place for key, place in wanted.items() if key not in known}:
        known |= dict(Place.objects.filter(key__in=new).values_list("key", "pk"))
        _make([place for key, place in new.items() if key not in known])
    return known


def _make(places: list[Named]) -> None:
    new = [Place(name=name, region=region) for name, region in places]
    slugs = free_slugs(Place, [slug_from(place.full_name, "place") for place in new])
    for place, slug in zip(new, slugs, strict=True):
        place.slug = slug
    Place.objects.bulk_create(new, ignore_conflicts=True)


def _key(place: Named) -> str:
    return name_key(Place(name=place[0], region=place[1]).full_name)


def _told_at(edition: Edition, correction: dict[str, str], earlier: list[Edition]) -> datetime:
    """Its day; without one, when readers first saw it: with the story, or in a later edition."""
    day = date.fromisoformat(correction["date"]) if correction["date"] else None
    if day and day.year >= EARLIEST:
        told = timezone.make_aware(datetime.combine(day, time()))
        return min(told, edition.visible_from)
    before = [one for one in earlier if one.visible_from < edition.visible_from]
    first = next((one for one in before if _says(one, correction["text"])), edition)
    return first.visible_from if first.number > 1 else first.published_at


def _says(edition: Edition, text: str) -> bool:
    return any(one.get("text") == text for one in edition.corrections)

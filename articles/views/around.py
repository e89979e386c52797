"""The stories round a story: those akin to it, and its neighbours in the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import (
    DateTimeField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)

from articles.models import Edition, EditionCredit, EditionPick, EditionPlace, EditionTopic
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for
from articles.prepared import AmongGiven, Given, Prepared

SHOWN = 4
# How many of the newest stories of each topic and each person are looked at.
NEWEST = 6
EDITION, MOMENT = Given("edition", KEY), Given("moment", DateTimeField())
PICKED, TOPIC, SECTION, PERSON, PLACE, BEFORE, AFTER = range(7)
NEAR = (TOPIC, SECTION, PERSON, PLACE)
Rows = QuerySet[Any, Any]
Cards = Callable[[Collection[int], datetime], dict[int, Edition]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """``related`` are the desk's picks, then the nearest; ``before`` and ``after`` by time."""

    related: list[Edition]
    before: Edition | None
    after: Edition | None


class Kin(NamedTuple):
    """A visible story, and one way in which it is near; ``place`` is that of a pick."""

    way: int
    key: int
    published_at: datetime
    place: int


def around(edition: Edition, now: datetime, cards_of: Cards = cards_for) -> Around:
    """In three queries and those of the cards; none of it hidden, none the story itself."""
    found = _kin(edition, now)
    related = _nearest(found)
    sides = {kin.way: kin.key for kin in found if kin.way in (BEFORE, AFTER)}
    cards = cards_of({*related, *sides.values()}, now)
    return Around(
        related=[cards[key] for key in related if key in cards],
        before=cards.get(sides.get(BEFORE, 0)),
        after=cards.get(sides.get(AFTER, 0)),
    )


def _kin(edition: Edition, now: datetime) -> list[Kin]:
    """One for each way in which a story is near: two for one that shares two topics."""
    own = {"now": now, "edition": edition.pk, "article": edition.article_id}
    beside = _BESIDE(section=edition.section_id, moment=edition.published_at, **own)
    akin = [(way, key) for way, *keys in _AKIN(**own) for key in keys if key]
    moments = dict(_MOMENTS(now=now, keys={key for _, key in akin})) if akin else {}
    return [*beside, *(Kin(way, key, moments[key], 0) for way, key in akin if key in moments)]


def _nearest(found: list[Kin]) -> list[int]:
    """Picks in their order; then by topics shared, the section, people, places, and by time."""
    picks = sorted((kin.place, kin.key) for kin in found if kin.way == PICKED)
    ways = Counter((kin.key, kin.way) for kin in found)
    moments = {kin.key: kin.published_at for kin in found}

    def nearness(key: int) -> tuple[object, ...]:
        is_neighbour = (key, BEFORE) in ways or (key, AFTER) in ways
        near = tuple(ways[key, way] for way in NEAR)
        return (not is_neighbour, *near, moments[key], key)

    others = {kin.key for kin in found if kin.way in NEAR}
    keys = [key for _place, key in picks] + sorted(others, key=nearness, reverse=True)
    return list(dict.fromkeys(keys))[:SHOWN]


def _others() -> EditionQuerySet:
    return Edition.objects.visible(NOW).exclude(article=Given("article", KEY))


def _beside() -> Rows:
    """The desk's picks, and what stands in the same section."""
    first, *rest = _ways_beside()
    return first.union(*rest, all=True)


def _ways_beside() -> Iterator[Rows]:
    picks = EditionPick.objects.filter(edition=EDITION)
    place = Subquery(picks.filter(picked=OuterRef("article")).values("position"))
    picked = _others().filter(article__in=picks.values("picked"))
    yield picked.order_by().values_list(Value(PICKED), "pk", "published_at", place)
    beside = _others().filter(section=Given("section", KEY))
    older, newer = _sides()
    yield _first(SECTION, beside.newest_first(), SHOWN + 2)
    yield _first(BEFORE, beside.filter(older).newest_first(), 1)
    yield _first(AFTER, beside.filter(newer).order_by("published_at", "pk"), 1)


def _akin() -> Rows:
    """A row for each topic, place and person of the story: the way, and the newest others' keys."""
    topics = EditionTopic.objects.filter(edition=EDITION)
    places = EditionPlace.objects.filter(edition=EDITION)
    people = EditionCredit.objects.filter(edition=EDITION, author__isnull=False)
    on = _others().filter(listed_topics__topic=OuterRef("topic"))
    at = _others().filter(listed_places__place=OuterRef("place"))
    by = _others().filter(credits__author=OuterRef("author")).order_by("-credits__pk")
    on = on.order_by("-listed_topics__published_at", "-listed_topics__edition_id")
    at = at.order_by("-listed_places__published_at", "-listed_places__edition_id")
    ways = ((TOPIC, topics, on), (PLACE, places, at), (PERSON, people, by))
    first, *rest = (
        rows.order_by().values_list(Value(way), *_places(newest)) for way, rows, newest in ways
    )
    return first.union(*rest, all=True)


def _places(newest: EditionQuerySet) -> list[Subquery]:
    """A look into the index for each: databases read all of a topic where several are asked."""
    return [Subquery(newest.values("pk")[place : place + 1]) for place in range(NEWEST)]


def _moments() -> Rows:
    found = Edition.objects.visible(NOW).filter(AmongGiven(F("pk"), "keys"))
    return found.order_by().values_list("pk", "published_at")


def _first(way: int, ordered: EditionQuerySet, count: int) -> Rows:
    """Cut off inside: SQLite refuses a union of limited queries."""
    shown = Edition.objects.filter(pk__in=ordered.values("pk")[:count])
    return shown.order_by().values_list(Value(way), "pk", "published_at", Value(0))


def _sides() -> tuple[Q, Q]:
    """What was published before and after it; the bare bounds let the index find the place."""
    older = Q(published_at__lt=MOMENT) | Q(pk__lt=EDITION)
    newer = Q(published_at__gt=MOMENT) | Q(pk__gt=EDITION)
    return older & Q(published_at__lte=MOMENT), newer & Q(published_at__gte=MOMENT)


def _row(*values: Any) -> tuple[Any, ...]:
    return values


_BESIDE = Prepared(_beside, Kin)
_AKIN, _MOMENTS = Prepared(_akin, _row), Prepared(_moments, _row)

"""The stories round a story: those akin to it, and its neighbours in the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, DateTimeField, OuterRef, Q, QuerySet, Subquery, Value

from articles.models import Edition, EditionCredit, EditionPick, EditionPlace, EditionTopic
from articles.models.edition import EditionQuerySet
from articles.plates.brief import NOW
from articles.plates.cards import cards_for
from articles.prepared import Given, Prepared

SHOWN = 4
# How many of the newest that share something are looked at.
NEWEST = 40
KEY = BigIntegerField()
EDITION, MOMENT = Given("edition", KEY), Given("moment", DateTimeField())
PICKED, TOPIC, SECTION, PERSON, PLACE, BEFORE, AFTER = range(7)
NEAR = (TOPIC, SECTION, PERSON, PLACE)
LISTED = ("-published_at", "-edition")
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
    """In one query and those of the cards; none of it hidden, none the story itself."""
    found = _KIN(
        now=now,
        edition=edition.pk,
        article=edition.article_id,
        section=edition.section_id,
        moment=edition.published_at,
    )
    related = _nearest(found)
    sides = {kin.way: kin.key for kin in found if kin.way in (BEFORE, AFTER)}
    cards = cards_of({*related, *sides.values()}, now)
    return Around(
        related=[cards[key] for key in related if key in cards],
        before=cards.get(sides.get(BEFORE, 0)),
        after=cards.get(sides.get(AFTER, 0)),
    )


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


def _kin() -> Rows:
    """A row for each way in which a story is near: two for one that shares two topics."""
    others = Edition.objects.visible(NOW).exclude(article=Given("article", KEY))
    first, *rest = _ways(others)
    return first.union(*rest, all=True)


def _ways(others: EditionQuerySet) -> Iterator[Rows]:
    picks = EditionPick.objects.filter(edition=EDITION)
    place = Subquery(picks.filter(picked=OuterRef("article")).values("position"))
    picked = others.filter(article__in=picks.values("picked"))
    yield picked.order_by().values_list(Value(PICKED), "pk", "published_at", place)
    topics, places, people = EditionTopic.objects, EditionPlace.objects, EditionCredit.objects
    own_topics = topics.filter(edition=EDITION).values("topic")
    yield _through(TOPIC, topics.filter(topic__in=own_topics).order_by(*LISTED), others)
    own_places = places.filter(edition=EDITION).values("place")
    yield _through(PLACE, places.filter(place__in=own_places).order_by(*LISTED), others)
    own_people = people.filter(edition=EDITION, author__isnull=False).values("author")
    yield _through(PERSON, people.filter(author__in=own_people).order_by("-pk"), others)
    beside = others.filter(section=Given("section", KEY))
    older, newer = _sides()
    yield _first(SECTION, beside.newest_first(), SHOWN + 2)
    yield _first(BEFORE, beside.filter(older).newest_first(), 1)
    yield _first(AFTER, beside.filter(newer).order_by("published_at", "pk"), 1)


def _through(way: int, rows: QuerySet[Any], others: EditionQuerySet) -> Rows:
    """Of the first rows that name an edition, those whose edition readers may see."""
    newest = rows.values("pk")[:NEWEST]
    shown = rows.model._default_manager.filter(pk__in=newest, edition__in=others.values("pk"))
    return shown.order_by().values_list(Value(way), "edition", "edition__published_at", Value(0))


def _first(way: int, ordered: EditionQuerySet, count: int) -> Rows:
    """Cut off inside: SQLite refuses a union of limited queries."""
    shown = Edition.objects.filter(pk__in=ordered.values("pk")[:count])
    return shown.order_by().values_list(Value(way), "pk", "published_at", Value(0))


def _sides() -> tuple[Q, Q]:
    """What was published before and after it; the bare bounds let the index find the place."""
    older = Q(published_at__lt=MOMENT) | Q(pk__lt=EDITION)
    newer = Q(published_at__gt=MOMENT) | Q(pk__gt=EDITION)
    return older & Q(published_at__lte=MOMENT), newer & Q(published_at__gte=MOMENT)


_KIN = Prepared(_kin, Kin)

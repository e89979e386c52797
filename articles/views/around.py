"""The stories round a story: those akin to it, and its neighbours in the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db.models import DateTimeField, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONArray

from articles.models import Edition, EditionCredit, EditionPick, EditionPlace, EditionTopic
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for
from articles.prepared import Given, Prepared
from articles.rows_of import RowsOf

SHOWN = 4
# How many of the newest stories of each topic and each person are looked at.
NEWEST = 6
EDITION, MOMENT = Given("edition", KEY), Given("moment", DateTimeField())
PICKED, TOPIC, SECTION, PERSON, PLACE, BEFORE, AFTER = range(7)
NEAR = (TOPIC, SECTION, PERSON, PLACE)
# In the order of the query's columns: what has one list of stories, and what has several.
ALONE, MANY = (PICKED, SECTION, BEFORE, AFTER), (TOPIC, PLACE, PERSON)
Told = list[Any]
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
    own = {"edition": edition.pk, "article": edition.article_id, "moment": edition.published_at}
    return _FOUND.first(now=now, section=edition.section_id, **own) or []


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


def _found() -> QuerySet[Any, Any]:
    """Few tables in each part: PostgreSQL plans it anew for each reader."""
    itself = Edition.objects.visible(NOW).filter(pk=EDITION).order_by()
    return itself.values_list(*_alone(), *_many())


def _alone() -> Iterator[RowsOf]:
    picks = EditionPick.objects.filter(edition=EDITION)
    place = Subquery(picks.filter(picked=OuterRef("article")).values("position"))
    picked = _others().filter(article__in=picks.values("picked")).order_by()
    yield RowsOf(picked.values(told=JSONArray("pk", "published_at", place)))
    beside = _others().filter(section=Given("section", KEY))
    older, newer = _sides()
    yield _first(beside.newest_first(), SHOWN + 2)
    yield _first(beside.filter(older).newest_first(), 1)
    yield _first(beside.filter(newer).order_by("published_at", "pk"), 1)


def _many() -> Iterator[RowsOf]:
    """A look into an index for each topic, place and person of the story: databases read all of
    a topic where several are asked."""
    on = _others().filter(listed_topics__topic=OuterRef("topic"))
    at = _others().filter(listed_places__place=OuterRef("place"))
    by = _others().filter(credits__author=OuterRef("author")).order_by("-credits__pk")
    on = on.order_by("-listed_topics__published_at", "-listed_topics__edition_id")
    at = at.order_by("-listed_places__published_at", "-listed_places__edition_id")
    yield _each(EditionTopic, on)
    yield _each(EditionPlace, at)
    yield _each(EditionCredit, by, author__isnull=False)


def _others() -> EditionQuerySet:
    return Edition.objects.visible(NOW).exclude(article=Given("article", KEY))


def _first(ordered: EditionQuerySet, count: int) -> RowsOf:
    return RowsOf(ordered.values(told=JSONArray("pk", "published_at"))[:count])


def _each(kind: type[Model], newest: EditionQuerySet, **only: bool) -> RowsOf:
    own = kind._default_manager.filter(edition=EDITION, **only).order_by()
    return RowsOf(own.values(told=_first(newest, NEWEST)))


def _sides() -> tuple[Q, Q]:
    """What was published before and after it; the bare bounds let the index find the place."""
    older = Q(published_at__lt=MOMENT) | Q(pk__lt=EDITION)
    newer = Q(published_at__gt=MOMENT) | Q(pk__gt=EDITION)
    return older & Q(published_at__lte=MOMENT), newer & Q(published_at__gte=MOMENT)


def _row(*values: Told) -> list[Kin]:
    alone, many = values[: len(ALONE)], values[len(ALONE) :]
    found = [*zip(ALONE, alone, strict=True)]
    found += [(way, told) for way, lists in zip(MANY, many, strict=True) for told in lists]
    return [_one(way, *one) for way, told in found for one in told]


def _one(way: int, key: int, moment: str, place: int = 0) -> Kin:
    at = datetime.fromisoformat(moment)
    return Kin(way, key, at if at.tzinfo else at.replace(tzinfo=UTC), place)


_FOUND = Prepared(_found, _row)

"""The stories round a story: those akin to it, and its neighbours in the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value

from articles.models import Edition, EditionCredit, EditionPick
from articles.models.edition import EditionQuerySet

SHOWN = 4
# How many of the newest works of a kind are looked at.
NEWEST = 40
PICKED, TOPIC, SECTION, PERSON, BEFORE, AFTER = range(6)
Rows = QuerySet[Any, Any]


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


def around(edition: Edition, now: datetime) -> Around:
    """In two queries and those of the cards; none of it hidden, none the story itself."""
    found = _kin(edition, now)
    related = _nearest(found)
    sides = {kin.way: kin.key for kin in found if kin.way in (BEFORE, AFTER)}
    wanted = {*related, *sides.values()}
    cards = Edition.objects.visible(now).for_cards().in_bulk(wanted)
    return Around(
        related=[cards[key] for key in related if key in cards],
        before=cards.get(sides.get(BEFORE, 0)),
        after=cards.get(sides.get(AFTER, 0)),
    )


def _nearest(found: list[Kin]) -> list[int]:
    """Picks in their order; then by topics shared, the section, people, and by time."""
    picks = sorted((kin.place, kin.key) for kin in found if kin.way == PICKED)
    ways = Counter((kin.key, kin.way) for kin in found)
    moments = {kin.key: kin.published_at for kin in found}

    def nearness(key: int) -> tuple[object, ...]:
        is_neighbour = (key, BEFORE) in ways or (key, AFTER) in ways
        near = tuple(ways[key, way] for way in (TOPIC, SECTION, PERSON))
        return (not is_neighbour, *near, moments[key], key)

    others = {kin.key for kin in found if kin.way in (TOPIC, SECTION, PERSON)}
    keys = [key for _place, key in picks] + sorted(others, key=nearness, reverse=True)
    return list(dict.fromkeys(keys))[:SHOWN]


def _kin(edition: Edition, now: datetime) -> list[Kin]:
    """A row for each way in which a story is near: two for one that shares two topics."""
    others = Edition.objects.visible(now).exclude(article=edition.article_id)
    first, *rest = _ways(edition, others)
    return [Kin(*row) for row in first.union(*rest, all=True)]


def _ways(edition: Edition, others: EditionQuerySet) -> Iterator[Rows]:
    picks = EditionPick.objects.filter(edition=edition)
    place = Subquery(picks.filter(picked=OuterRef("article")).values("position"))
    picked = others.filter(article__in=picks.values("picked"))
    yield picked.order_by().values_list(Value(PICKED), "pk", "published_at", place)
    if topics := [topic.pk for topic in edition.topics.all()]:
        about = Edition.topics.through._default_manager.filter(topic__in=topics)
        yield _through(TOPIC, about, others)
    if people := [row.author_id for row in edition.credits.all() if row.author_id]:
        yield _through(PERSON, EditionCredit.objects.filter(author__in=people), others)
    if edition.section_id:
        beside = others.filter(section=edition.section_id)
        older, newer = _sides(edition)
        yield _first(SECTION, beside.newest_first(), SHOWN + 2)
        yield _first(BEFORE, beside.filter(older).newest_first(), 1)
        yield _first(AFTER, beside.filter(newer).order_by("published_at", "pk"), 1)


def _through(way: int, rows: QuerySet[Any], others: EditionQuerySet) -> Rows:
    """Of the newest rows that name an edition, those whose edition readers may see."""
    newest = rows.order_by("-pk").values("pk")[:NEWEST]
    shown = rows.model._default_manager.filter(pk__in=newest, edition__in=others.values("pk"))
    return shown.order_by().values_list(Value(way), "edition", "edition__published_at", Value(0))


def _first(way: int, ordered: EditionQuerySet, count: int) -> Rows:
    """Cut off inside: SQLite refuses a union of limited queries."""
    shown = Edition.objects.filter(pk__in=ordered.values("pk")[:count])
    return shown.order_by().values_list(Value(way), "pk", "published_at", Value(0))


def _sides(edition: Edition) -> tuple[Q, Q]:
    """What was published before and after it; the bare bounds let the index find the place."""
    moment, key = edition.published_at, edition.pk
    older = Q(published_at__lt=moment) | Q(pk__lt=key)
    newer = Q(published_at__gt=moment) | Q(pk__gt=key)
    return older & Q(published_at__lte=moment), newer & Q(published_at__gte=moment)

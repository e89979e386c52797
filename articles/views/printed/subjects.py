"""What the stories of a page are about, to lead on from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db.models import Count, F, QuerySet, Value

from articles.models import Author, Edition, EditionCredit, Section, Topic
from articles.plates.brief import KEY
from articles.prepared import AmongGiven, Given, Prepared
from articles.views.printed.byline import LEADING

MOST = 8
OF_TOPIC = OF_AUTHOR = ("id", "name", "slug")


class Row(NamedTuple):
    """A topic and how many of the stories are about it, or a by-line of the story ``number``."""

    number: int
    work: str
    key: int | None
    name: str | None
    slug: str | None


class Subjects(NamedTuple):
    topics: list[Topic]
    authors: list[Author]


def topics_among(editions: Collection[int]) -> list[Topic]:
    """The most frequent of them first."""
    return [_topic(*row) for row in _TOPICS(keys=editions, but=0)] if editions else []


def subjects_among(editions: Collection[int], but: Topic) -> Subjects:
    """The other topics, and those of the by-lines; the most frequent of each first."""
    found = _SUBJECTS(keys=editions, but=but.pk)
    topics = sorted((row for row in found if not row.work), key=lambda row: -row.number)
    authors = _authors([row for row in found if row.work])
    return Subjects([_topic(*row) for row in topics], authors)


def sections_among(editions: Iterable[Edition], sections: Iterable[Section]) -> list[Section]:
    """Of these sections, those that the stories stand in."""
    count = Counter(edition.section_id for edition in editions)
    found = [section for section in sections if section.pk in count]
    return sorted(found, key=lambda one: (-count[one.pk], one.position, one.name))[:MOST]


def _authors(credits: Iterable[Row]) -> list[Author]:
    by_story: dict[int, dict[str, list[Author | None]]] = {}
    for row in credits:
        author = Author.from_db("default", OF_AUTHOR, row[2:]) if row.key else None
        by_story.setdefault(row.number, {}).setdefault(row.work, []).append(author)
    leading = [next(works[it] for it in LEADING if it in works) for works in by_story.values()]
    count = Counter(author for authors in leading for author in authors if author)
    return sorted(count, key=lambda one: (-count[one], one.name))[:MOST]


def _topics() -> QuerySet[Any, Any]:
    among = Topic.objects.filter(AmongGiven(F("listed__edition"), "keys"))
    others = among.exclude(pk=Given("but", KEY)).annotate(count=Count("pk"))
    return others.order_by("-count", "name").values_list("count", Value(""), *OF_TOPIC)[:MOST]


def _credits() -> QuerySet[Any, Any]:
    among = EditionCredit.objects.filter(AmongGiven(F("edition"), "keys"), work__in=LEADING)
    return among.values_list("edition", "work", *(f"author__{name}" for name in OF_AUTHOR))


def _topic(*row: Any) -> Topic:
    return Topic.from_db("default", OF_TOPIC, row[2:])


_TOPICS = Prepared(_topics, Row)
_SUBJECTS = Prepared(lambda: (_topics(), _credits()), Row)

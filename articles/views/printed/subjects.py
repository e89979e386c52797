"""What the stories of a page are about, to lead on from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Count, F, QuerySet

from articles.models import Author, Edition, EditionCredit, Section, Topic
from articles.plates.brief import KEY
from articles.prepared import AmongGiven, Given, Prepared
from articles.views.printed.byline import LEADING

MOST = 8
OF_TOPIC = OF_AUTHOR = ("id", "name", "slug")


def topics_among(editions: Collection[int], but: Topic | None = None) -> list[Topic]:
    """The most frequent of them first."""
    return _TOPICS(keys=editions, but=but.pk if but else 0) if editions else []


def sections_among(editions: Iterable[Edition], sections: Iterable[Section]) -> list[Section]:
    """Of these sections, those that the stories stand in."""
    count = Counter(edition.section_id for edition in editions)
    found = [section for section in sections if section.pk in count]
    return sorted(found, key=lambda one: (-count[one.pk], one.position, one.name))[:MOST]


def authors_among(editions: Collection[int]) -> list[Author]:
    """Those of the by-lines."""
    by_story: dict[int, dict[str, list[Author | None]]] = {}
    for story, work, author in _CREDITS(keys=editions) if editions else ():
        by_story.setdefault(story, {}).setdefault(work, []).append(author)
    leading = [next(works[it] for it in LEADING if it in works) for works in by_story.values()]
    count = Counter(author for authors in leading for author in authors if author)
    return sorted(count, key=lambda one: (-count[one], one.name))[:MOST]


def _topics() -> QuerySet[Any, Any]:
    among = Topic.objects.filter(AmongGiven(F("listed__edition"), "keys"))
    others = among.exclude(pk=Given("but", KEY)).annotate(count=Count("pk"))
    return others.order_by("-count", "name").values_list(*OF_TOPIC)[:MOST]


def _credits() -> QuerySet[Any, Any]:
    among = EditionCredit.objects.filter(AmongGiven(F("edition"), "keys"), work__in=LEADING)
    return among.values_list("edition", "work", *(f"author__{name}" for name in OF_AUTHOR))


def _credit(story: int, work: str, *author: Any) -> tuple[int, str, Author | None]:
    return story, work, Author.from_db("default", OF_AUTHOR, author) if author[0] else None


def _topic(*values: Any) -> Topic:
    return Topic.from_db("default", OF_TOPIC, values)


_TOPICS = Prepared(_topics, _topic)
_CREDITS = Prepared(_credits, _credit)

"""What a page may cost, whatever is printed beforehand: nothing, some of it, or all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import transaction

from articles.models import Agency, Author, Edition, EditionTopic, Plate, Section, Topic
from articles.views.keyset import Spot
from tests.views.test_arranged_fronts import a_front, a_slot, a_strip
from tests.views.test_queries import stories

pytestmark = pytest.mark.django_db

Queries = Callable[[str], list[str]]
ARTICLE, FRONT, LIST = 12, 16, 10
LISTS = (
    "/sections/schools/",
    "/topics/ferries/",
    "/places/ostlemere-lennshire/",
    "/topics/topic-1/",
    "/corrections/",
    "/authors/ines-tarrow/",
    "/authors/joss-marrable/",
    "/authors/joss-marrable/?work=pictures",
    "/agencies/afp/",
    "/search/?q=story",
    "/search/?q=story&sort=date&section=harbour&person=joss-marrable",
    "/feed/",
    "/sections/harbour/feed/",
    "/topics/ferries/feed/rss/",
    "/authors/joss-marrable/feed/json/",
    "/articles.json?section=harbour&author=joss-marrable",
)


def half() -> list[int]:
    return list(Edition.objects.order_by("pk").values_list("pk", flat=True)[::2])


# Each leaves a page less of what was printed for it.
STATES: dict[str, Callable[[], object]] = {
    "all is printed": lambda: None,
    "nothing is printed": lambda: Plate.objects.all().delete(),
    "half is printed": lambda: Plate.objects.filter(pk__in=half()).delete(),
    "a section is renamed": lambda: Section.objects.filter(slug="harbour").update(name="Port"),
    "an author is renamed": lambda: Author.objects.filter(slug="ines-tarrow").update(name="Ines O"),
    "an agency is renamed": lambda: Agency.objects.filter(slug="afp").update(name="A.F.P."),
    "a topic is renamed": lambda: Topic.objects.filter(slug="ferries").update(name="Boats"),
    "a topic of some is renamed": lambda: Topic.objects.filter(slug="topic-1").update(name="One"),
}


@contextmanager
def for_now(change: Callable[[], object]) -> Iterator[None]:
    with transaction.atomic():
        change()
        yield
        transaction.set_rollback(True)


def budgets() -> dict[str, int]:
    """Of every kind of page whose cards or stories are printed, and second pages of the lists."""
    newest = Edition.objects.order_by("-published_at", "-pk")
    days = dict.fromkeys(edition.path[:12] for edition in newest)
    third = newest[2]
    before = Spot(third.published_at, third.pk).cursor
    older = [f"{path}?before={before}" for path in (*LISTS[:3], "/sections/harbour/")]
    fronts = {"/": FRONT, "/sections/harbour/": FRONT}
    articles = {newest[at].path: ARTICLE for at in (0, 4)}
    return {**articles, **fronts, **dict.fromkeys((*LISTS, *days, *older), LIST)}


def over(queries: Queries) -> dict[tuple[str, str], int]:
    found = {}
    call_command("make_plates", verbosity=0)
    for name, change in STATES.items():
        with for_now(change):
            for path, budget in budgets().items():
                number = len(queries(path))
                if number > budget:
                    found[name, path] = number
    return found


def arrange() -> None:
    """Both fronts, and the topic that leads with a story of the desk's choice."""
    first = Edition.objects.order_by("pk").first()
    assert first
    for section in (None, Section.objects.get(slug="harbour")):
        a_slot(a_strip(a_front(section)), first)
    Topic.objects.filter(slug="ferries").update(start_here=first.article)


def test_pages_keep_their_budgets_whatever_is_printed(queries: Queries) -> None:
    stories(10)
    arrange()
    assert over(queries) == {}
    stories(200)
    assert EditionTopic.objects.filter(topic__slug="ferries").count() == 210
    assert over(queries) == {}

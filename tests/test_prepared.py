from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import CharField, DateTimeField, F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Edition
from articles.prepared import AmongGiven, Given, Prepared
from articles.publishing import publish
from tests.factories import a_section, a_story, an_article

pytestmark = pytest.mark.django_db

AT = Given("now", DateTimeField())


def row(*values: object) -> tuple[object, ...]:
    return values


def by_path() -> Prepared[tuple[object, ...]]:
    return Prepared(
        lambda: (
            Edition.objects.visible(AT)
            .filter(path=Given("path", CharField()))
            .values_list("headline", "published_at", "section__name", "corrections")
        ),
        row,
    )


def test_it_answers_as_the_queryset_does_with_values_of_the_same_types() -> None:
    story = a_story(section=a_section("Harbour"))
    other = a_story("Another")
    asked, now = by_path(), timezone.now()
    assert asked(now=now, path=story.path) == [("Ferry kept", story.published_at, "Harbour", [])]
    assert asked.first(now=now, path=other.path) == ("Another", other.published_at, None, [])
    assert asked.first(now=now, path="/never/") is None


def test_a_moment_is_given_anew_each_time() -> None:
    later = timezone.now() + timedelta(days=1)
    story = publish(an_article("Later"), at=later)
    asked = by_path()
    assert asked(now=timezone.now(), path=story.path) == []
    assert len(asked(now=later, path=story.path)) == 1


def test_any_number_of_keys_is_one_query() -> None:
    stories = [a_story(f"Story {number}") for number in range(5)]
    asked = Prepared(
        lambda: (
            Edition.objects.visible(AT)
            .filter(AmongGiven(F("pk"), "keys"))
            .order_by("pk")
            .values_list("headline")
        ),
        str,
    )
    now = timezone.now()
    keys = [story.pk for story in stories]
    with CaptureQueriesContext(connection) as queries:
        assert asked(now=now, keys=keys[:2]) == ["Story 0", "Story 1"]
        assert asked(now=now, keys=[]) == []
        assert len(asked(now=now, keys=[*keys, 999_999])) == 5
    assert len(queries) == 3


def test_a_value_never_becomes_part_of_the_sql() -> None:
    a_story()
    path = "/x' OR 1=1 --%s/"
    assert by_path()(now=timezone.now(), path=path) == []


def test_a_value_that_was_not_given_is_an_error() -> None:
    with pytest.raises(KeyError):
        by_path()(now=timezone.now())

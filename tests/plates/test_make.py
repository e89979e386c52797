from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Author, Edition, Plate, Print, Smudge
from articles.plates import make as making
from articles.plates.good import due
from articles.plates.make import make
from articles.plates.pieces import ARTICLE, printed
from articles.publishing import publish, withdraw
from tests.factories import a_story, an_article, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


def article_of(edition: Edition) -> str:
    return Print.objects.get(plate=edition.pk, piece=ARTICLE).html


def rename() -> None:
    Author.objects.update(name="Ines Marrable")


def between(monkeypatch: pytest.MonkeyPatch, happens: Any, *, before_reading: bool) -> None:
    """Has something happen while a plate is being made."""

    def slow(keys: list[int]) -> Any:
        monkeypatch.setattr(making, "printed", printed)
        if before_reading:
            happens()
            return printed(keys)
        result = printed(keys)
        happens()
        return result

    monkeypatch.setattr(making, "printed", slow)


def test_a_plate_has_the_article_as_it_is_now() -> None:
    story = a_story("Ferry kept", by=[an_author("Ines Tarrow")])
    assert make([story.pk]) == 1
    assert "Ferry kept" in article_of(story)
    assert "Ines Tarrow" in article_of(story)
    rename()
    assert make([story.pk]) == 1
    assert "Ines Marrable" in article_of(story)


def test_what_is_good_is_not_made_again() -> None:
    story = a_story()
    make([story.pk])
    assert make([story.pk]) == 0


def test_another_recipe_makes_all_plates_due(settings: Any) -> None:
    story = a_story()
    make([story.pk])
    settings.SITE_NAME = "Another Courier"
    assert list(due()) == [story.pk]


@pytest.mark.parametrize("before_reading", [True, False])
def test_a_change_while_a_plate_is_made_leaves_it_due(
    monkeypatch: pytest.MonkeyPatch, before_reading: bool
) -> None:
    story = a_story(by=[an_author("Ines Tarrow")])
    between(monkeypatch, rename, before_reading=before_reading)
    make([story.pk])
    assert list(due()) == [story.pk]


def test_of_two_makers_the_one_that_began_later_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_story(by=[an_author("Ines Tarrow")])

    def another() -> None:
        rename()
        make([story.pk])

    between(monkeypatch, another, before_reading=False)
    assert make([story.pk]) == 0
    assert "Ines Marrable" in article_of(story)
    assert not list(due())


def test_a_maker_that_broke_off_leaves_its_plates_due(monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_story()

    def breaks() -> None:
        raise KeyboardInterrupt

    between(monkeypatch, breaks, before_reading=True)
    with pytest.raises(KeyboardInterrupt):
        make([story.pk])
    assert list(due()) == [story.pk]
    assert make([story.pk]) == 1


def test_an_edition_deleted_while_its_plate_is_made_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story = a_story()
    between(monkeypatch, lambda: story.article.delete(), before_reading=False)
    assert make([story.pk]) == 0
    assert not Plate.objects.exists()


def test_a_plate_is_due_again_when_a_picture_of_it_expires() -> None:
    ends = timezone.now() + timedelta(hours=1)
    story = a_story(images=[a_picture(expires_at=ends)])
    make([story.pk])
    assert Plate.objects.get().good_until == ends
    Plate.objects.update(good_until=timezone.now())
    assert list(due()) == [story.pk]


def test_what_readers_will_see_is_made_and_what_they_saw_is_not() -> None:
    later = publish(an_article("Later"), at=timezone.now() + timedelta(days=1))
    past = a_story("Past")
    withdraw(past.article)
    assert list(due()) == [later.pk]


def test_the_command_makes_what_is_due_and_says_how_many(
    capsys: pytest.CaptureFixture[str],
) -> None:
    a_story("One")
    a_story("Two")
    call_command("make_plates")
    call_command("make_plates")
    assert capsys.readouterr().out == "2 editions printed.\n0 editions printed.\n"
    assert not Smudge.objects.exists()


def test_many_are_made_in_as_many_queries_as_few() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            call_command("make_plates", verbosity=0)
        return len(captured)

    for number in range(3):
        a_story(f"Story {number}", by=[an_author()], images=[a_picture(f"{number}")])
    few = queries()
    for number in range(30):
        a_story(f"More {number}", by=[an_author()], images=[a_picture(f"{number}")])
    assert queries() == few

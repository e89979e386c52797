from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from articles.models import Agency, Article, Author, Credit, Edition, Image, SearchEntry
from articles.publishing import cancel_scheduled, publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    add_credit,
    add_quote,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db

Callbacks = Callable[..., AbstractContextManager[object]]


def words(edition: Edition) -> str:
    """As the engine of this database keeps them."""
    table = {
        "sqlite": "articles_search WHERE rowid = %s",
        "postgresql": "articles_searchentry WHERE edition_id = %s",
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT words FROM {table[connection.vendor]}", [edition.pk])
        row = cursor.fetchone()
    return str(row[0]) if row else ""


def number_of_words() -> int:
    table = "articles_search" if connection.vendor == "sqlite" else "articles_searchentry"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {table}")
        return int(cursor.fetchone()[0])


def test_an_edition_is_indexed_with_all_that_readers_see_of_it() -> None:
    image = an_image(
        "Lamps on the slip.", "Photo by J. Marrable",
        author=an_author("Joss Marrable"), agency=an_agency("Getty Images"),
    )  # fmt: skip
    article = an_article(
        by=[an_author("Ines Tarrow")], images=[image], kicker="Night boats",
        standfirst="Late sailings stay.", dateline="OSTLEMERE",
        contributor_line="Dov Hallin helped.",
    )  # fmt: skip
    add_quote(article, "We never sleep", "the pilot")
    add_credit(article, "reporter", name_as_printed="Petra Vane", place="Varnmouth")
    found = words(publish(article))
    for phrase in (
        " 1:ferry 1:kept : 2:ferry 2:kept 2:: 2:night 2:boats 2:: 2:late 2:sailings 2:stay ",
        " : lamps on the slip : ",
        " : photo by j marrable : ",
        " : joss marrable getty images : ",
        " : it runs : ",
        " : we never sleep : the pilot : ",
        " : ines tarrow : petra vane varnmouth : ",
        " : ostlemere : ",
    ):
        assert phrase in f" {found} "
    assert found.endswith(" : dov hallin helped")


def test_a_caption_of_its_own_stands_for_the_images() -> None:
    image = an_image("As the archive has it.")
    article = an_article(lead_image=image, lead_caption="As the story has it.")
    found = words(publish(article))
    assert "as the story has it" in found
    assert "archive" not in found


def test_what_is_narrowed_to_is_marked() -> None:
    author, house = an_author(), an_agency()
    section = a_section()
    article = an_article(section=section, kind="review")
    add_credit(article, author=author, agency=house)
    midnight = datetime(2019, 12, 31, 23, 30, tzinfo=UTC)  # in Berlin it is the new year
    Article.objects.filter(pk=article.pk).update(first_published_at=midnight)
    edition = publish(article)
    facets = f"{section.pk}.2020.review.0 p{author.pk} a{house.pk}"
    assert SearchEntry.objects.get().facets == facets
    assert words(edition).startswith(
        f"s:{section.pk} y:2020 k:review i:0 p:{author.pk} a:{house.pk} 1:ferry "
    )


def test_an_edition_that_is_over_is_forgotten_and_one_to_come_is_known() -> None:
    article = an_article()
    publish(article)
    soon = publish(article, at=timezone.now() + timedelta(hours=1))
    assert SearchEntry.objects.count() == number_of_words() == 2
    cancel_scheduled(article)
    assert not words(soon)
    now = publish(article)
    assert list(SearchEntry.objects.values_list("edition", flat=True)) == [now.pk]
    withdraw(article)
    assert SearchEntry.objects.count() == number_of_words() == 0


def test_the_words_go_with_a_deleted_edition() -> None:
    a_story()
    Article.objects.all().delete()
    assert SearchEntry.objects.count() == number_of_words() == 0


@pytest.fixture
def slip() -> Edition:
    """With a misspelt name and caption."""
    image = an_image("The slipp at dawn.", author=an_author("Joss"), agency=an_agency("AFP"))
    return a_story(by=[an_author("Ines Tarow")], images=[image])


@pytest.mark.parametrize("kind", [Author, Agency])
def test_the_index_follows_a_name(
    slip: Edition, kind: type[Author] | type[Agency], django_capture_on_commit_callbacks: Callbacks
) -> None:
    for who in kind._default_manager.all():
        with django_capture_on_commit_callbacks(execute=True):
            who.name = f"{who.name} Wrenfield"
            who.save()
        assert "wrenfield" in words(slip)
        SearchEntry.objects.update(digest=0)


def test_the_index_follows_a_caption_and_a_credit(
    slip: Edition, django_capture_on_commit_callbacks: Callbacks
) -> None:
    image = Image.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        image.caption = "The slip at dawn."
        image.save()
        image.credits.all().delete()
        Credit.objects.create(image=image, work="photographer", name_as_printed="Petra Vane")
    assert "the slip at dawn" in words(slip)
    assert "petra vane" in words(slip)
    assert "slipp" not in words(slip)
    assert "joss" not in words(slip)


def test_a_story_to_come_follows_too(
    slip: Edition, django_capture_on_commit_callbacks: Callbacks
) -> None:
    soon = publish(slip.article, at=timezone.now() + timedelta(hours=1))
    with django_capture_on_commit_callbacks(execute=True):
        Image.objects.get().save()
        image = Image.objects.get()
        image.credit_line = "Harbour Collection"
        image.save()
    assert "harbour collection" in words(soon)


def test_the_command_makes_what_is_missing_or_stale(capsys: pytest.CaptureFixture[str]) -> None:
    missing, stale, fine = a_story("One"), a_story("Two", by=[an_author("Ines Tarow")]), a_story()
    SearchEntry.objects.filter(pk=missing.pk).delete()
    Author.objects.update(name="Ines Tarrow")
    call_command("make_search_index", "--missing")
    assert "1 looked at: 1 made, 0 taken away." in capsys.readouterr().out
    assert "1:one" in words(missing)
    call_command("make_search_index")
    assert "3 looked at: 1 made, 0 taken away." in capsys.readouterr().out
    assert "ines tarrow" in words(stale)
    assert "1:ferry" in words(fine)


def test_the_command_makes_words_that_a_dump_does_not_have() -> None:
    edition = a_story()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM articles_search")
        else:
            cursor.execute("UPDATE articles_searchentry SET words = ''")
    call_command("make_search_index", "--missing", verbosity=0)
    assert "1:ferry" in words(edition)

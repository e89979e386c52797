from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from articles.bulk import insert
from articles.models import Credit, Edition, EditionCredit, EditionImage, EditionWork, Image, Work
from articles.publishing import publish, withdraw
from articles.work_lists import triggers
from articles.work_lists.listing import EVERYTHING, list_for
from tests.factories import a_story, an_agency, an_article, an_author, an_image

pytestmark = pytest.mark.django_db

Listed = set[tuple[int, int | None, int | None, str]]


def listed() -> Listed:
    return set(EditionWork.objects.values_list("edition", "author", "agency", "trade"))


def listed_anew() -> Listed:
    EditionWork.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(list_for(EVERYTHING))
    return listed()


def seen(client: Client, url: str = "/authors/joss-marrable/") -> list[str]:
    html = client.get(url).content.decode()
    return [name for name in ("Story 1", "Story 2") if name in html]


def credited(image: Image, **fields: Any) -> Credit:
    return Credit.objects.create(image=image, **{"work": Work.PHOTOGRAPHER, **fields})


def test_a_picture_credited_after_publication_is_on_its_makers_page_at_once(
    client: Client,
) -> None:
    joss, image = an_author("Joss Marrable"), an_image()
    for number in (1, 2):
        a_story(f"Story {number}", images=[image])
    assert client.get("/authors/joss-marrable/").status_code == 404
    credit = credited(image, author=joss)
    assert seen(client) == ["Story 1", "Story 2"]
    assert seen(client, "/authors/joss-marrable/?work=pictures") == ["Story 1", "Story 2"]
    assert seen(client, "/authors/joss-marrable/feed/") == ["Story 1", "Story 2"]
    credit.delete()
    assert client.get("/authors/joss-marrable/").status_code == 404


def test_a_picture_credited_by_an_import_is_on_the_page_too(client: Client) -> None:
    image = an_image()
    a_story("Story 1", images=[image])
    afp = an_agency("AFP")
    insert([Credit(image=image, distributor=afp, work=Work.PHOTOGRAPHER)])
    assert seen(client, "/agencies/afp/") == ["Story 1"]


def test_a_credit_given_to_another_leaves_the_page_it_was_on(client: Client) -> None:
    joss, ines, image = an_author("Joss Marrable"), an_author(), an_image()
    a_story("Story 1", images=[image])
    credit = credited(image, author=joss)
    Credit.objects.filter(pk=credit.pk).update(author=ines)
    assert client.get("/authors/joss-marrable/").status_code == 404
    assert seen(client, "/authors/ines-tarrow/") == ["Story 1"]


def test_a_credit_moved_to_another_picture_moves_its_stories(client: Client) -> None:
    one, other = an_image("One."), an_image("Other.")
    a_story("Story 1", images=[one])
    a_story("Story 2", images=[other])
    credit = credited(one, author=an_author("Joss Marrable"))
    assert seen(client) == ["Story 1"]
    Credit.objects.filter(pk=credit.pk).update(image=other)
    assert seen(client) == ["Story 2"]


def test_whoever_did_two_things_of_a_trade_is_listed_once() -> None:
    joss, image = an_author("Joss Marrable"), an_image()
    credited(image, author=joss)
    credited(image, author=joss, work=Work.ILLUSTRATOR)
    edition = a_story(by=[joss], images=[image])
    assert listed() == {
        (edition.pk, joss.pk, None, "words"),
        (edition.pk, joss.pk, None, "pictures"),
    }


def test_what_one_did_in_words_stays_when_the_picture_is_anothers(client: Client) -> None:
    joss, image = an_author("Joss Marrable"), an_image()
    credit = credited(image, author=joss)
    a_story("Story 1", by=[joss], images=[image])
    credit.delete()
    assert seen(client) == ["Story 1"]
    assert seen(client, "/authors/joss-marrable/?work=pictures") == []


def test_a_feed_has_each_story_once_and_the_newest(client: Client) -> None:
    now, joss, image = timezone.now(), an_author("Joss Marrable"), an_image()
    credited(image, author=joss)
    for hours in range(30):
        a_story(f"No. {hours};", by=[joss], images=[image], at=now - timedelta(hours=hours))
    found = client.get("/authors/joss-marrable/feed/").content.decode()
    assert found.count("<entry>") == 20
    assert all(f"No. {hours};" in found for hours in range(20))


def test_who_can_not_be_seen_any_more_is_on_no_page(client: Client) -> None:
    edition = a_story("Story 1", by=[an_author("Joss Marrable")])
    withdraw(edition.article)
    assert client.get("/authors/joss-marrable/").status_code == 404
    assert client.get("/authors/joss-marrable/feed/").status_code == 404


def test_the_lists_of_a_deleted_edition_go_with_it() -> None:
    image = an_image(author=an_author("Joss Marrable"), agency=an_agency())
    edition = a_story("Story 1", by=[an_author()], images=[image])
    Edition.objects.filter(pk=edition.pk).delete()
    assert listed() == set()


CHANGES: dict[str, Callable[[Edition, Image], object]] = {
    "a credit of its words": lambda edition, image: EditionCredit.objects.create(
        edition=edition, author=an_author("Maud Sallow"), work=Work.EDITOR
    ),
    "another work": lambda edition, image: edition.credits.update(work=Work.TRANSLATOR),
    "a credit less": lambda edition, image: edition.credits.all().delete(),
    "a picture less": lambda edition, image: EditionImage.objects.filter(edition=edition).delete(),
    "a picture more": lambda edition, image: edition.images.add(
        an_image("Other.", author=an_author("Maud Sallow"))
    ),
    "no credit of a picture": lambda edition, image: image.credits.all().delete(),
    "another agency of a picture": lambda edition, image: image.credits.update(
        agency=an_agency("Reuters")
    ),
    "a name in the place of an author": lambda edition, image: image.credits.update(
        author=None, name_as_printed="J. Marrable"
    ),
    "a later edition": lambda edition, image: publish(edition.article),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_any_change_the_lists_are_as_if_made_anew(
    change: Callable[[Edition, Image], object],
) -> None:
    image = an_image(author=an_author("Joss Marrable"), agency=an_agency())
    article = an_article("Story 1", by=[an_author()], images=[image])
    edition = publish(article)
    a_story("Story 2", by=[an_author()], images=[an_image(author=an_author())])
    change(edition, image)
    found = listed()
    assert found == listed_anew()
    assert found


def there() -> set[str]:
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger",
    }
    with connection.cursor() as cursor:
        cursor.execute(names[connection.vendor])
        return {name for (name,) in cursor.fetchall() if name.startswith(triggers.PREFIX)}


def test_lists_are_made_of_what_was_there_before_them(client: Client) -> None:
    wanted = {name for name, _ in triggers.texts(connection.vendor)}
    assert there() == wanted
    image = an_image(author=an_author("Joss Marrable"))
    triggers.take_away("default", plan=[("a migration", True)])
    assert not there()
    edition = a_story("Story 1", by=[an_author()], images=[image])
    assert listed() == set()
    triggers.make("default")
    assert there() == wanted
    assert {row[0] for row in listed()} == {edition.pk}
    assert seen(client) == ["Story 1"]


def test_lists_that_are_right_are_left_alone() -> None:
    a_story("Story 1", by=[an_author()])
    before = list(EditionWork.objects.values_list("pk"))
    triggers.make("default")
    assert list(EditionWork.objects.values_list("pk")) == before

from __future__ import annotations

import re
from datetime import datetime

import pytest
from django.test import Client

from articles.models import Article, Edition, EditionPlace, Place
from articles.publishing import publish
from tests.factories import add_credit, an_article, an_author
from tests.views.lists import SAME, main_of

pytestmark = pytest.mark.django_db


def from_place(headline: str, *places: list[str], at: datetime = SAME) -> Edition:
    return publish(an_article(headline, places=list(places), first_published_at=at))


def test_a_place_has_what_was_filed_from_it_and_reported_there(client: Client) -> None:
    from_place("Story 1", ["Ostlemere", "Lennshire"])
    article = an_article("Story 2")
    add_credit(article, author=an_author(), place="Ostlemere, Lennshire")
    publish(article)
    html = main_of(client, "/places/ostlemere-lennshire/")
    assert "Story 1" in html
    assert "Story 2" in html


def test_two_places_of_one_name_are_kept_apart_and_name_each_other(client: Client) -> None:
    from_place("Story 1", ["Ostlemere", "Lennshire"])
    from_place("Story 2", ["OSTLEMERE", "Maine"])
    from_place("Story 3", ["Ostlemere"])
    html = main_of(client, "/places/ostlemere-lennshire/")
    assert re.findall(r">(Story \d)</a>", html) == ["Story 1"]
    assert 'href="/places/ostlemere/"' in html


def test_the_bare_name_in_a_credit_is_the_place_of_the_dateline(client: Client) -> None:
    article = an_article("Story 1", places=[["Ostlemere", "Lennshire"]])
    add_credit(article, author=an_author(), place="Ostlemere")
    publish(article)
    assert [str(place) for place in Place.objects.all()] == ["Ostlemere, Lennshire"]


@pytest.mark.parametrize("places", ["x", 3, None, {}, [1], [[]], [[""]], [[1, 2]], [["a", 2]]])
def test_places_that_are_none_make_no_list(places: object) -> None:
    article = an_article()
    Article.objects.filter(pk=article.pk).update(places=places if places is not None else [])
    publish(article)
    assert not EditionPlace.objects.exists()

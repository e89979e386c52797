"""Pictures on cards, in lists and on the pages of those who made them."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from django.test import Client

from tests.factories import a_section, a_story, a_topic, an_author, an_image
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_a_card_shows_the_lead_or_the_first_picture_that_there_is(client: Client) -> None:
    first, second, lead = (a_picture(caption) for caption in ("One.", "Two.", "Lead."))
    a_story("A", images=[an_image("No file."), first, second])
    html = page(client, "/")
    assert f"/pictures/{first.pk}-84016x9.jpeg" in html
    assert f"/pictures/{second.pk}-" not in html
    a_story("B", images=[first], lead_image=lead)
    html = page(client, "/")
    assert f"/pictures/{lead.pk}-84016x9.jpeg" in html


def test_the_picture_at_the_head_of_the_front_has_its_alternative(client: Client) -> None:
    a_story(images=[a_picture(alt='A "boat".')], language="fr")
    for _ in range(2):
        html = page(client, "/")
        assert 'alt="A &quot;boat&quot;."' in html
        assert re.search('<div class="fig[^>]* lang="fr"', html)
        call_command("make_plates", verbosity=0)


def test_a_card_prints_the_credit_and_leaves_the_alternative_to_its_headline(
    client: Client,
) -> None:
    maker = {"author": an_author("Joss Marrable")}
    image = a_picture("A.", "Joss Marrable/Courier", credit=maker, alt="A boat.")
    a_story(images=[image], about=[a_topic("Ferries")])
    html = page(client, "/topics/ferries/")
    card = html[html.index('<article class="result') :].partition("</article>")[0]
    assert 'alt=""' in card
    assert "A boat." not in card
    assert '<p class="credit">Joss Marrable/Courier</p>' in card
    assert card.count("<a ") == 1


def test_a_card_without_a_picture_has_no_empty_box(client: Client) -> None:
    a_story(images=[an_image("The slip.")], section=a_section())
    for url in ("/", "/sections/harbour/"):
        html = page(client, url)
        assert 'class="fig' not in html
        assert "<img" not in html


def test_a_list_shows_pictures_in_the_shape_that_stands_beside_words(client: Client) -> None:
    image = a_picture("The slip.")
    a_story(images=[image], about=[a_topic("Ferries")])
    for _ in range(2):
        html = page(client, "/topics/ferries/")
        assert f"/pictures/{image.pk}-8404x3.jpeg" in html
        assert "16x9.jpeg" not in html
        call_command("make_plates", verbosity=0)


def test_a_photographers_page_shows_the_pictures_with_their_alternative(client: Client) -> None:
    maker = {"author": an_author("Joss Marrable")}
    image = a_picture("The slip.", "Joss Marrable/Courier", credit=maker, alt="A boat.")
    a_story(images=[image])
    html = page(client, "/authors/joss-marrable/")
    assert f"/pictures/{image.pk}-8404x3.jpeg" in html
    assert 'alt="A boat."' in html
    assert html.index("<img") < html.index("The slip.") < html.index("Joss Marrable/Courier")


def test_the_first_story_with_a_picture_shows_it_at_the_head_of_the_front(client: Client) -> None:
    for number in range(3):
        a_story(f"Story {number}", images=[a_picture(str(number))])
    a_story("Story 3")
    html = page(client, "/")
    top = (
        html[html.index("lead-grid") : html.index('class="latest"')]
        if 'class="latest"' in html
        else html
    )
    assert top.count("<picture>") == 1
    assert top.index("Story 3") < top.index("<picture>") < top.index("Story 2")

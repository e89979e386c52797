"""The article page on paper."""

from __future__ import annotations

import re

import pytest
from pytest_django.live_server_helper import LiveServer

from articles.models import Kind
from tests.browser.conftest import Visit
from tests.browser.reading import read
from tests.browser.stories import PARAGRAPH, a_bare_article, a_full_article
from tests.factories import a_story, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db(transaction=True)


def test_print_is_the_story_with_its_corrections_and_the_addresses_of_its_links(
    visit: Visit, live_server: LiveServer
) -> None:
    read(visit, live_server, a_full_article)
    visit.page.emulate_media(media="print")
    for gone in (".nav", ".skip", ".tools", ".strip", ".sides", ".foot"):
        assert visit.page.locator(gone).first.is_hidden(), gone
    assert visit.page.get_by_text("An earlier version said 60.").is_visible()
    assert visit.page.locator(".printed").is_visible()
    link = visit.page.get_by_role("link", name="papers")
    after = link.evaluate("it => getComputedStyle(it, '::after').content")
    assert "https://panel.example/papers" in link.evaluate(
        "(it, after) => after.replace('attr(href)', it.getAttribute('href'))", after
    )


def test_credits_are_printed_without_the_addresses_of_their_people(
    visit: Visit, live_server: LiveServer
) -> None:
    picture = a_picture("The slip.", "Ines Tarrow/Courier", credit={"author": an_author()})
    read(visit, live_server, lambda: a_story(images=[picture], text=PARAGRAPH))
    visit.page.emulate_media(media="print")
    link = visit.page.locator("figcaption").get_by_role("link", name="Ines Tarrow")
    assert link.evaluate("it => getComputedStyle(it, '::after').content") == "none"


def test_a_printed_story_has_no_blank_page(visit: Visit, live_server: LiveServer) -> None:
    read(visit, live_server, a_bare_article)
    pages = re.findall(rb"/Type\s*/Page\b", visit.page.pdf(format="A4"))
    assert len(pages) == 1


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.PICTURE_STORY])
def test_on_paper_every_part_stands_in_the_one_column(
    visit: Visit, live_server: LiveServer, kind: Kind
) -> None:
    read(visit, live_server, lambda: a_full_article(kind))
    visit.page.emulate_media(media="print")
    starts = visit.page.evaluate(
        "[...document.querySelectorAll('h1, .standfirst, .body > p, .fig img, figcaption')]"
        ".filter(it => !it.closest('.pull, .fig--absent'))"
        ".map(it => Math.round(it.getBoundingClientRect().left))"
    )
    assert len(set(starts)) == 1

"""In German words are longer: nothing may stick out for it on the pages that readers use most."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.plugin import DjangoDbBlocker

from articles.models import HousePage, Kind, Policy
from articles.publishing import publish
from tests.browser.checks import CLIPPED, assert_nothing_sticks_out
from tests.browser.site import OTHERS, Site, served
from tests.browser.stories import NOON, with_pictures
from tests.factories import a_section, a_topic, add_correction, an_article, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
LONG = "Hafenfährschifffahrtsgesellschaftsaufsichtsratsvorsitzender"
PAGES = (*OTHERS, "article, news", "article, review", "410", "article, German")


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    with django_db_blocker.unblock(), served(LANGUAGE_CODE="de") as site:
        path = a_german_story()
        yield Site(root=site.root, paths={**site.paths, "article, German": path})


def a_german_story() -> str:
    """With words as long as German has them wherever a story has words."""
    article = an_article(
        f"{LONG} tritt nach Fahrpreiserhöhungsdebatte zurück",
        standfirst=f"Der {LONG} nannte keine Gründe.",
        text=f"<p>{LONG}.</p>" * 3,
        section=a_section("Harbour"),
        kind=Kind.ANALYSIS,
        by=[an_author("Ines Tarrow"), an_author("Leutheusser Schnarrenbergerkampp")],
        about=[a_topic("Ferries"), a_topic("Fährschifffahrtsaufsichtsbehördenneuordnung")],
        lead_image=a_picture(f"{LONG}.", f"Foto: {LONG}/AFP"),
        first_published_at=NOON,
        places=[["Ostlemere", "Lennshire"]],
    )
    add_correction(article, f"{LONG} ist er seit 2019.", severity="serious")
    HousePage.objects.create(
        title="Berichtigungsgrundsätze",
        slug="berichtigungsgrundsaetze",
        text=f"<p>{LONG}.</p>",
        policy=Policy.CORRECTIONS,
        is_public=True,
    )
    return publish(article).path


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    with_pictures(page)
    yield page
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_on_a_phone(site: Site, page: Page, name: str) -> None:
    page.goto(f"{site.root}{site.paths[name]}")
    assert page.locator("html").get_attribute("lang") == "de"
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert_nothing_sticks_out(page)
        assert page.evaluate(CLIPPED) == []

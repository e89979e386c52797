"""The article page in a browser: what it is made of."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from pytest_django.live_server_helper import LiveServer

from articles.models import Kind
from tests.browser.conftest import Visit
from tests.browser.reading import read
from tests.browser.stories import (
    a_bare_article,
    a_full_article,
    an_article_from_right_to_left,
    an_article_without_its_picture,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.PICTURE_STORY])
def test_pictures_have_their_shape_and_only_the_first_does_not_wait(
    visit: Visit, live_server: LiveServer, kind: Kind
) -> None:
    read(visit, live_server, lambda: a_full_article(kind))
    lead, *others = visit.page.locator("img").all()
    assert lead.get_attribute("fetchpriority") == "high"
    assert lead.get_attribute("loading") is None
    assert len(others) == 2
    for image in others:
        assert image.get_attribute("loading") == "lazy"
        assert image.get_attribute("fetchpriority") is None
    for image in (lead, *others):
        assert all(image.get_attribute(name) for name in ("width", "height"))
        assert image.get_attribute("alt") is not None


def test_a_figure_without_its_file_is_a_caption_between_crop_marks(
    visit: Visit, live_server: LiveServer
) -> None:
    read(visit, live_server, an_article_without_its_picture)
    figure = visit.page.locator(".fig--absent")
    assert figure.locator("img").count() == 0
    assert figure.get_by_text("Passengers wait at North Slip in 1931.").is_visible()
    assert figure.get_by_text("Harbour Collection").is_visible()
    box = figure.bounding_box()
    assert box is not None
    assert box["height"] < 260


def test_every_name_of_the_byline_leads_to_a_page(visit: Visit, live_server: LiveServer) -> None:
    read(visit, live_server, a_bare_article)
    byline = visit.page.locator(".by").first
    assert byline.inner_text() == (
        "By Ines Tarrow, Dov Hallin, Petra Vane, Joss Marrable and Ottoline Vandersloot"
    )
    for link in byline.get_by_role("link").all():
        address = f"{live_server.url}{link.get_attribute('href')}"
        assert visit.page.request.get(address).status == 200


def test_times_have_their_zone_and_are_those_that_machines_are_told(
    visit: Visit, live_server: LiveServer
) -> None:
    read(visit, live_server, a_full_article)
    times = [it.get_attribute("datetime") for it in visit.page.locator(".when time").all()]
    told = json.loads(visit.page.locator("script[type='application/ld+json']").inner_text())
    story = next(it for it in told if str(it["@type"]).endswith("NewsArticle"))
    moments = [datetime.fromisoformat(str(it)) for it in times]
    assert all(moment.tzinfo for moment in moments)
    dates = (story["datePublished"], story["dateModified"])
    assert moments == [datetime.fromisoformat(it) for it in dates]


def test_a_correction_is_one_click_away(visit: Visit, live_server: LiveServer) -> None:
    read(visit, live_server, a_full_article)
    visit.page.get_by_role("link", name="Corrected", exact=True).click()
    assert visit.page.url.endswith("#corrections")
    section = visit.page.get_by_role("region", name="Correction")
    assert "An earlier version said 60. It is 40." in section.inner_text()


def test_a_headline_cannot_break_the_page(visit: Visit, live_server: LiveServer) -> None:
    headline = "</script><script>alert(1)</script> & </title>"
    read(visit, live_server, lambda: a_full_article(headline=headline))
    assert visit.page.locator("h1").inner_text() == headline
    assert headline in visit.page.title()
    assert visit.complaints == []


def test_a_story_from_right_to_left_has_its_margin_on_the_right(
    visit: Visit, live_server: LiveServer
) -> None:
    read(visit, live_server, an_article_from_right_to_left)
    assert visit.page.locator("article.art").get_attribute("dir") == "rtl"
    meta = visit.page.locator(".meta").bounding_box()
    headline = visit.page.locator("h1").bounding_box()
    pull = visit.page.locator(".pull").bounding_box()
    assert meta is not None
    assert headline is not None
    assert pull is not None
    assert pull["x"] < headline["x"] + headline["width"] <= meta["x"]
    align = "it => getComputedStyle(it).textAlign"
    assert visit.page.locator(".meta").evaluate(align) == "end"
    assert visit.page.get_by_text("Ines Tarrow covers").last.evaluate(align) == "right"


def test_an_arrow_points_the_other_way_where_the_site_runs_the_other_way(
    visit: Visit, live_server: LiveServer
) -> None:
    read(visit, live_server, a_full_article)
    arrow = "it => getComputedStyle(it, '::before').content"
    label = visit.page.locator(".sides__before span")
    assert "←" in label.evaluate(arrow)
    visit.page.evaluate("document.documentElement.dir = 'rtl'")
    assert "→" in label.evaluate(arrow)

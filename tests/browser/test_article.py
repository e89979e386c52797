"""The article page in a browser: what it is made of, and what it is without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer

from articles.models import Edition, Kind
from tests.browser.conftest import Visit, assert_accessible
from tests.browser.stories import (
    a_bare_article,
    a_full_article,
    an_article_from_right_to_left,
    an_article_without_its_picture,
    with_pictures,
)

pytestmark = pytest.mark.django_db(transaction=True)

Story = Callable[[], Edition]


def read(visit: Visit, server: LiveServer, story: Story) -> Edition:
    edition = story()
    with_pictures(visit.page)
    visit.page.goto(f"{server.url}{edition.path}")
    return edition


def test_every_stop_of_the_tab_key_is_seen(visit: Visit, live_server: LiveServer) -> None:
    read(visit, live_server, a_full_article)
    stops = 0
    visit.page.keyboard.press("Tab")
    while visit.page.evaluate("document.activeElement !== document.body") and stops < 80:
        seen = visit.page.evaluate(
            """() => {
                const it = document.activeElement, box = it.getBoundingClientRect();
                const ring = getComputedStyle(it.closest('.card') ?? it);
                return ring.outlineStyle === 'solid' && parseFloat(ring.outlineWidth) >= 3
                    && box.bottom > 0 && box.top < innerHeight && box.left >= -1;
            }"""
        )
        assert seen, visit.page.evaluate("document.activeElement.outerHTML")
        stops += 1
        visit.page.keyboard.press("Tab")
    assert 20 < stops < 80


@pytest.mark.parametrize("can", ["share", "clipboard"])
def test_the_button_shares_where_the_browser_can(
    visit: Visit, live_server: LiveServer, can: str
) -> None:
    visit.page.add_init_script(
        f"""delete Navigator.prototype.share; delete Navigator.prototype.clipboard;
        Object.defineProperty(navigator, '{can}', {{value: '{can}' === 'share'
            ? async it => {{ window.shared = it.url }}
            : {{writeText: async text => {{ window.shared = text }}}}}});"""
    )
    edition = read(visit, live_server, a_full_article)
    button = visit.page.locator("[data-share]")
    button.click()
    assert visit.page.evaluate("window.shared") == f"http://testserver{edition.path}"
    assert button.inner_text() == ("Link copied" if can == "clipboard" else "Share or copy link")


def test_the_button_is_hidden_where_the_browser_cannot_share(
    visit: Visit, live_server: LiveServer
) -> None:
    visit.page.add_init_script(
        "delete Navigator.prototype.share; delete Navigator.prototype.clipboard"
    )
    read(visit, live_server, a_full_article)
    assert visit.page.locator("[data-share]").is_hidden()


def test_a_player_asks_nothing_of_its_site_before_a_click(
    visit: Visit, live_server: LiveServer
) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(str(urlsplit(request.url).hostname)))
    visit.page.route("https://www.youtube-nocookie.com/**", lambda it: it.fulfill(body="Plays"))
    read(visit, live_server, a_full_article)
    visit.page.wait_for_load_state("networkidle")
    assert set(asked) == {urlsplit(live_server.url).hostname}
    visit.page.get_by_role("link", name="The crossing, filmed").click()
    frame = visit.page.frame_locator("iframe[title='The crossing, filmed']")
    assert frame.locator("body").inner_text() == "Plays"
    assert "www.youtube-nocookie.com" in asked
    assert_accessible(visit.page)


def test_what_has_no_player_stays_a_link(visit: Visit, live_server: LiveServer) -> None:
    visit.page.route("https://charts.example/**", lambda it: it.fulfill(body="Tides"))
    read(visit, live_server, a_full_article)
    visit.page.get_by_role("link", name="Tides this week").click()
    assert visit.page.url == "https://charts.example/tides"


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


def test_in_forced_colours_every_mark_is_drawn_with_a_border_or_a_system_colour(
    visit: Visit, live_server: LiveServer
) -> None:
    visit.page.emulate_media(forced_colors="active")
    read(visit, live_server, a_full_article)
    style = "(it, [pseudo, name]) => getComputedStyle(it, pseudo)[name]"
    absent = visit.page.locator(".fig--absent")
    assert absent.evaluate(style, ["", "borderTopWidth"]) == "1px"
    assert absent.evaluate(style, ["::before", "display"]) == "none"
    last = visit.page.locator(".body > p").last
    text = last.evaluate(style, ["", "color"])
    assert last.evaluate(style, ["::after", "backgroundColor"]) == text
    strip = visit.page.locator(".strip .scotch")
    assert strip.evaluate(style, ["::before", "borderTopWidth"]) == "3px"
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_the_bar_of_a_long_read_moves_only_for_those_who_want_it(
    visit: Visit, live_server: LiveServer, motion: str, moves: bool
) -> None:
    visit.page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    read(visit, live_server, lambda: a_full_article(Kind.LONG_READ))
    display = visit.page.locator(".progress").evaluate("it => getComputedStyle(it).display")
    assert (display == "block") is moves
    assert bool(visit.page.evaluate("document.getAnimations().length")) is moves


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

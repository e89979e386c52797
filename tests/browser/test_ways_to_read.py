"""The article page by keyboard, in forced colours, and without movement."""

from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from articles.models import Kind
from tests.browser.conftest import Visit
from tests.browser.reading import read
from tests.browser.stories import a_full_article

pytestmark = pytest.mark.django_db(transaction=True)


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

"""Every kind of page that readers meet, opened once, with the same things asked of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.checks import (
    BAD_PICTURES,
    BESIDE_SHARE,
    CLIPPED,
    MOVING,
    OF_COLOURS,
    OUT_OF_ORDER,
    TARGETS,
    TEXT_SPACING,
    TOO_PALE,
    TWICE_AS_LARGE,
    UNCREDITED,
    UNEVEN,
    WITHOUT_RING,
    assert_headings_in_order,
    assert_nothing_sticks_out,
    set_style,
)
from tests.browser.conftest import assert_accessible
from tests.browser.site import PAGES, Site, served
from tests.browser.stories import with_pictures

pytestmark = pytest.mark.django_db
STATUS = {"404": 404, "410": 410}


@dataclass(kw_only=True)
class Opened:
    """A page as it was opened, and what it asked for and complained of on the way."""

    name: str
    url: str
    page: Page
    status: int = 0
    policy: str | None = None
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note(self, message: ConsoleMessage) -> None:
        # That the page is none is what its status says.
        is_status = message.location.get("url") == self.url and self.name in STATUS
        if message.type in {"error", "warning"} and not is_status:
            self.complaints.append(message.text)

    def note_request(self, request: Request) -> None:
        self.asked.append(str(urlsplit(request.url).hostname))

    def at(self, width: int, **media: str) -> Page:
        """As nobody has left it: at this width, with the colours and media that are named."""
        wanted = {"media": "null", "color_scheme": "light", "forced_colors": "none"}
        wanted |= {"reduced_motion": "no-preference", **media}
        self.page.emulate_media(**wanted)  # type: ignore[arg-type]
        self.page.set_viewport_size({"width": width, "height": 900})
        return self.page


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    """One for all: nothing here changes what the site holds."""
    with django_db_blocker.unblock(), served() as site:
        yield site


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    with_pictures(page)
    yield page
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, site: Site, context: BrowserContext) -> Iterator[Opened]:
    url = f"{site.root}{site.paths[request.param]}"
    opened = Opened(name=request.param, url=url, page=context.new_page())
    opened.page.on("console", opened.note)
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("request", opened.note_request)
    with_pictures(opened.page)
    response = opened.page.goto(url)
    assert response is not None
    opened.status = response.status
    opened.policy = response.headers.get("content-security-policy")
    yield opened
    opened.page.close()


def test_it_is_quiet_and_asks_its_own_host_alone(opened: Opened) -> None:
    assert opened.status == STATUS.get(opened.name, 200)
    assert opened.policy
    assert set(opened.asked) == {"localhost"}
    assert opened.page.context.cookies() == []
    assert opened.complaints == []


def test_the_first_key_leads_past_the_masthead(opened: Opened) -> None:
    page = opened.at(1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_every_stop_of_the_tab_key_has_a_ring_and_is_in_sight(
    opened: Opened, media: dict[str, str]
) -> None:
    page = opened.at(1280, **media)
    page.keyboard.press("Tab")
    assert page.evaluate(WITHOUT_RING) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(opened: Opened, width: int) -> None:
    assert_accessible(opened.at(width), rules=TARGETS)


def test_axe_finds_nothing_in_the_dark(opened: Opened) -> None:
    assert_accessible(opened.at(1280, color_scheme="dark"), runOnly=OF_COLOURS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_paper(opened: Opened, scheme: str) -> None:
    for width in (390, 1280):
        assert opened.at(width, color_scheme=scheme).evaluate(TOO_PALE) == []


def test_headings_are_one_of_the_first_level_and_skip_none(opened: Opened) -> None:
    assert_headings_in_order(opened.page)


def test_nothing_sticks_out_at_any_width(opened: Opened) -> None:
    for width in (320, 390, 768, 1024, 1280, 1920):
        assert_nothing_sticks_out(opened.at(width))


@pytest.mark.parametrize(("width", "style"), [(320, TEXT_SPACING), (640, TWICE_AS_LARGE)])
def test_a_reader_may_set_the_text_as_they_need_it(opened: Opened, width: int, style: str) -> None:
    page = opened.at(width)
    set_style(page, style)
    try:
        assert_nothing_sticks_out(page)
        assert page.evaluate(CLIPPED) == []
    finally:
        set_style(page, "")


def test_pictures_have_their_measures_and_only_the_first_does_not_wait(opened: Opened) -> None:
    page = opened.at(1280)
    assert page.evaluate(BAD_PICTURES) == []
    assert page.locator("img[fetchpriority=high]").count() <= 1


def test_stories_stand_in_the_order_of_the_page(opened: Opened) -> None:
    for width in (390, 1280):
        assert opened.at(width).evaluate(OUT_OF_ORDER) == []


def test_cards_of_a_row_are_of_one_width(opened: Opened) -> None:
    for width in (768, 1280):
        assert opened.at(width).evaluate(UNEVEN) == []


def test_in_forced_colours_the_rules_are_drawn(opened: Opened) -> None:
    page = opened.at(1280, forced_colors="active")
    rule = "all => all.map(it => getComputedStyle(it, '::before').borderTopWidth)"
    assert set(page.locator(".scotch").evaluate_all(rule)) == {"3px"}


def test_nothing_moves_for_those_who_want_none_of_it(opened: Opened) -> None:
    assert opened.at(1280, reduced_motion="reduce").evaluate(MOVING) == []


def test_on_paper_every_picture_has_its_credit(opened: Opened) -> None:
    assert opened.at(1280, media="print").evaluate(UNCREDITED) == []


def test_the_page_says_the_same_without_a_script(opened: Opened, without_script: Page) -> None:
    without_script.goto(opened.url)
    text = opened.at(1280).locator("main").evaluate(BESIDE_SHARE)
    assert without_script.locator("main").inner_text() == text
    assert without_script.locator("[data-share]:visible").count() == 0

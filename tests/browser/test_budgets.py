"""What a reader's machine has to fetch and build for an article that it has never seen."""

from __future__ import annotations

from collections.abc import Iterator

import brotli
import pytest
from playwright.sync_api import Browser, Page, Response
from pytest_django.live_server_helper import LiveServer

from articles.models import Kind
from tests.browser.conftest import Visit
from tests.browser.photographs import with_photographs
from tests.browser.stories import NAMES, PARAGRAPH, WORDS, a_full_article, with_pictures
from tests.factories import a_section, a_story, an_author, an_image
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db(transaction=True)
KILOBYTE = 1000
WRITTEN = ("document", "stylesheet", "script")
SHIFTS = """() => new Promise(done => new PerformanceObserver(list => done(
    list.getEntries().filter(it => !it.hadRecentInput).reduce((sum, it) => sum + it.value, 0)
)).observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => done(0), 500))"""


def fetched(page: Page, url: str) -> Iterator[tuple[str, int]]:
    """The kind and size of each answer, text packed as the server of the site packs it."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(url, wait_until="networkidle")
    for answer in answers:
        body, kind = answer.body(), answer.request.resource_type
        yield kind, len(brotli.compress(body)) if kind in WRITTEN else len(body)


def an_article_without_pictures() -> str:
    """Of some 750 words, in roman, bold and italic."""
    edition = a_story(
        "The last ferry home: how Ostlemere kept its night crossing",
        standfirst="Twice the council voted to end it. A ledger changed its mind.",
        text=PARAGRAPH * 45 + WORDS,
        section=a_section(),
        by=[an_author(name) for name in NAMES],
        images=[an_image("Passengers wait in 1931.", "Harbour Collection")],
    )
    return edition.path


def test_a_cold_article_keeps_to_its_bytes_and_requests(
    visit: Visit, live_server: LiveServer
) -> None:
    found = list(fetched(visit.page, f"{live_server.url}{an_article_without_pictures()}"))
    sizes = {kind: sum(size for it, size in found if it == kind) for kind, _ in found}
    assert {"document", "stylesheet", "script", "font"} <= set(sizes)
    assert len(found) <= 10
    assert sum(sizes.values()) <= 140 * KILOBYTE
    assert sum(sizes[kind] for kind in WRITTEN) <= 20 * KILOBYTE
    assert sizes["document"] <= 12 * KILOBYTE
    assert sizes["stylesheet"] <= 10 * KILOBYTE
    assert sizes["script"] <= 2 * KILOBYTE


def test_an_article_is_of_few_elements_and_does_not_move_while_it_loads(
    visit: Visit, live_server: LiveServer
) -> None:
    edition = a_full_article(Kind.NEWS)
    with_pictures(visit.page)
    visit.page.set_viewport_size({"width": 390, "height": 844})
    session = visit.page.context.new_cdp_session(visit.page)
    session.send("Network.enable")
    slow = {"latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    visit.page.goto(f"{live_server.url}{edition.path}", wait_until="networkidle")
    assert visit.page.evaluate("document.querySelectorAll('*').length") <= 600
    assert visit.page.evaluate(SHIFTS) <= 0.01


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """As most have them: two dots to each pixel."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    yield context.new_page()
    context.close()


def test_an_article_with_three_pictures_keeps_to_its_bytes_on_a_phone(
    phone: Page, live_server: LiveServer
) -> None:
    lead, *others = [a_picture(f"View {number}.") for number in range(3)]
    edition = a_story(text=PARAGRAPH * 20 + WORDS, lead_image=lead, images=others)
    assert_within(250 * KILOBYTE, phone, f"{live_server.url}{edition.path}")


def test_the_front_page_keeps_to_its_bytes_on_a_phone(phone: Page, live_server: LiveServer) -> None:
    for number in range(24):
        section = a_section(("Harbour", "Courts", "Schools")[number % 3])
        images = [a_picture(f"View {number}.")] if number % 2 else []
        a_story(f"Crossing no {number}", section=section, images=images, text=PARAGRAPH * 3)
    assert_within(250 * KILOBYTE, phone, live_server.url)


def assert_within(budget: int, page: Page, url: str) -> None:
    """Before the reader scrolls; a picture counts as what a photograph of its size weighs."""
    with_photographs(page)
    found = list(fetched(page, url))
    assert max(size for kind, size in found if kind == "image") > 20 * KILOBYTE
    assert sum(size for _, size in found) <= budget

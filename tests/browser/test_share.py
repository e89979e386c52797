"""What a script adds to the article page: a button to share it, and players after a click."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit, assert_accessible
from tests.browser.reading import read
from tests.browser.stories import a_full_article

pytestmark = pytest.mark.django_db(transaction=True)


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

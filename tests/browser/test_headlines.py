from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit
from tests.factories import a_story

pytestmark = pytest.mark.django_db(transaction=True)

HEADLINE = "浜辺の灯台守、町の時計店に弟子入り　きっかけは一枚の写真"
LINES_OF_WORD = """(heading, word) => {
    const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    const start = text.data.indexOf(word);
    range.setStart(text, start);
    range.setEnd(text, start + word.length);
    return new Set([...range.getClientRects()].map(box => box.top)).size;
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("word", ["灯台守", "時計店", "きっかけは"])
def test_a_japanese_headline_breaks_between_phrases(
    visit: Visit, live_server: LiveServer, width: int, word: str
) -> None:
    a_story(HEADLINE, language="ja")
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.goto(live_server.url)
    heading = visit.page.locator(".card--lead h2 a")
    assert heading.evaluate(f"heading => ({LINES_OF_WORD})(heading, '{word}')") == 1

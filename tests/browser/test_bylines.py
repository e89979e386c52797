from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.models import Work
from tests.browser.conftest import Visit
from tests.factories import add_credit, an_article, an_author

pytestmark = pytest.mark.django_db(transaction=True)

NAMES = ("Ines Tarrow", "Exi Fonly", "Zoë Mullerin", "Other Person", "Ottoline Vandersloot")
# What stands at the start of each printed line.
STARTS = """by => {
    const walker = document.createTreeWalker(by, NodeFilter.SHOW_TEXT);
    const starts = [], range = document.createRange();
    let left = Infinity, node;
    while ((node = walker.nextNode())) for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (box.left < left) starts.push(node.data[at]);
        left = box.left;
    }
    return starts;
}"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_line_of_a_byline_starts_with_a_comma(
    visit: Visit, live_server: LiveServer, width: int
) -> None:
    article = an_article()
    for name in NAMES:
        add_credit(article, Work.AUTHOR, author=an_author(name))
    edition = publishing.publish(article)
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.goto(f"{live_server.url}{edition.get_absolute_url()}")
    starts = visit.page.locator(".by").first.evaluate(STARTS)
    assert len(starts) > 1
    assert "," not in starts

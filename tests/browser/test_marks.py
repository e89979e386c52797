"""Where an article's small marks and words stand."""

from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from articles.models import Kind
from articles.publishing import publish
from tests.browser.conftest import Visit
from tests.factories import a_section, a_story, add_figure, an_article
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db(transaction=True)

MARKED = """() => [...document.querySelectorAll('.body :not(img)')]
    .filter(it => getComputedStyle(it, '::after').content === '""')
    .map(it => it.textContent.trim())"""


@pytest.mark.parametrize(
    ("kind", "expected"), [(Kind.PICTURE_STORY, "Halina Coyle"), (Kind.NEWS, "It ran.")]
)
def test_the_end_mark_stands_behind_the_last_of_the_story(
    visit: Visit, live_server: LiveServer, kind: Kind, expected: str
) -> None:
    article = an_article(kind=kind, text="<p>It ran.</p>")
    for caption in ("Dusk.", "Dawn."):
        add_figure(article, a_picture(caption, credit_line="Halina Coyle"))
    visit.page.goto(f"{live_server.url}{publish(article).path}")
    assert visit.page.evaluate(MARKED) == [expected]


def test_the_kind_stands_on_the_side_of_a_story_from_right_to_left(
    visit: Visit, live_server: LiveServer
) -> None:
    story = a_story("عبّارة الليل", language="ar", kind=Kind.OPINION, section=a_section())
    visit.page.goto(f"{live_server.url}{story.path}")
    ends = """it => {
        const range = document.createRange();
        range.selectNodeContents(it);
        return range.getBoundingClientRect().right;
    }"""
    section, kind = (visit.page.locator(f".kicker {it}").evaluate(ends) for it in ("a", ".kind"))
    assert abs(section - kind) < 2

from __future__ import annotations

import io

import pytest
from PIL import Image
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit
from tests.factories import a_story
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("alt", ["", "A boat."])
def test_a_picture_that_does_not_come_shows_its_words_alone(
    visit: Visit, live_server: LiveServer, alt: str
) -> None:
    edition = a_story(lead_image=a_picture("The slip.", "Joss Marrable/Courier", alt=alt))
    visit.page.goto(f"{live_server.url}{edition.path}")
    place = visit.page.locator("figure img")
    assert place.evaluate("img => img.complete && !img.naturalWidth")
    box = place.bounding_box()
    assert box
    # The corner in which browsers put their mark, before the words begin.
    shot = visit.page.screenshot(clip={"x": box["x"], "y": box["y"], "width": 20, "height": 12})
    with Image.open(io.BytesIO(shot)) as seen:
        assert len(seen.convert("RGB").getcolors() or []) == 1
    words = place.evaluate("img => getComputedStyle(img, '::after').content")
    assert words == f'"{alt}"'

"""The question that shows what a picture's caption and its file say, side by side."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.images.metadata import FileMetadata
from articles.intake import fill
from articles.models import Image
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in
from tests.factories import an_image

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_side_is_seen_whole_and_taken(visit: Visit, live_server: LiveServer, width: int) -> None:
    image = an_image("The lamp of the harbour.", "Jonah Pell/The Ostlemere Courier")
    said = FileMetadata(creators=("Ana Rook",), copyright_notice="2026 Rook Pictures", xmp="<x/>")
    fill(image, said)
    an_editor()
    page = visit.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/admin/articles/question/{image.questions.get().pk}/change/")
    sign_in(page)
    expect(page.get_by_role("row", name="Copyright notice")).to_contain_text("2026 Rook Pictures")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert_accessible(page)
    page.locator("button[value=file]").click()
    expect(page.get_by_text("has the words of that side now")).to_be_visible()
    assert Image.objects.get().copyright_notice == "2026 Rook Pictures"

"""The desk's list of images."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in
from tests.factories import an_image

pytestmark = pytest.mark.django_db(transaction=True)


def test_on_a_telephone_state_and_credit_are_seen_without_scrolling_sideways(
    visit: Visit, live_server: LiveServer
) -> None:
    an_image("The lamp of the harbour, which has burnt for many years.", "Ana Rook/Rook Pictures")
    an_editor()
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}/admin/articles/image/")
    sign_in(page)
    for name in ("words", "stands", "credit_line", "photographers"):
        cell = page.locator(f"#result_list tbody .field-{name}")
        expect(cell).to_be_visible()
        box = cell.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390
    expect(page.locator(".field-stands")).to_contain_text("waits for its file")
    assert_accessible(page)

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Image
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_advice_follows_what_is_written(visit: Visit, live_server: LiveServer) -> None:
    image = Image.objects.create(caption="Boats in the harbour.")
    an_editor()
    page = visit.page
    page.goto(f"{live_server.url}/admin/articles/image/{image.pk}/change/")
    sign_in(page)
    advice, field = page.locator(".advice"), page.get_by_label("Alternative text")
    expect(advice).to_contain_text("Nothing yet")
    for text, said in (
        ("Photo of a lamp", "begins with “picture of”"),
        ("IMG_2041.jpg", "name of a file"),
        ("boats in the harbour", "the same as the caption"),
        ("a " * 200, "It is long"),
    ):
        field.fill(text)
        expect(advice.locator("p")).to_have_count(1)
        expect(advice).to_contain_text(said)
        assert_accessible(page)
    field.fill("Three wooden boats at a stone quay.")
    expect(advice.locator("p")).to_have_count(0)
    page.locator("#id_caption").fill("Three wooden boats at a stone quay")
    expect(advice).to_contain_text("the same as the caption")
    assert visit.complaints == []

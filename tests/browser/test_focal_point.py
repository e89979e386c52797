from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Image
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in
from tests.pictures import saved, scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def image(transactional_db: None) -> Image:
    image = Image(caption="The harbour.", width=640, height=320, format="JPEG")
    image.file.save("a.jpg", ContentFile(saved(scene(1, (640, 320)))))
    return image


def opened(visit: Visit, live_server: LiveServer, image: Image) -> Page:
    an_editor()
    visit.page.goto(f"{live_server.url}/admin/articles/image/{image.pk}/change/")
    sign_in(visit.page)
    visit.page.locator(".focal__picture").evaluate("picture => picture.decode()")
    return visit.page


def place(crop: Locator) -> str:
    return str(crop.evaluate("crop => getComputedStyle(crop).objectPosition"))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_focal_point_is_set_by_mouse_and_by_keys(
    visit: Visit, live_server: LiveServer, image: Image, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = opened(visit, live_server, image)
    square = page.locator(".focal__crop").nth(2)
    assert place(square) == "50% 50%"
    for crop in page.locator(".focal__crop").all():
        assert crop.evaluate("crop => crop.clientWidth") >= 230
    download = page.get_by_role("link", name="Download the original")
    assert "underline" in download.evaluate("link => getComputedStyle(link).textDecorationLine")
    point = page.locator(".focal__point")
    point.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    expect(page.get_by_role("button", name="Focal point: 51 % across, 40 % down")).to_be_focused()
    # Half of the width is kept: its middle is at 51 %, so its left edge is at 26 of 50.
    assert place(square) == "52% 50%"
    box = page.locator(".focal__picture").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.25)
    assert place(square) == "100% 50%"
    expect(point).to_be_focused()
    across = page.get_by_label("Focal point across")
    assert float(across.input_value()) == pytest.approx(0.9, abs=0.01)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    image.refresh_from_db()
    assert (image.focal_x, image.focal_y) == pytest.approx((0.9, 0.25), abs=0.01)
    page.get_by_role("button", name="Centre").click()
    assert across.input_value() == "0.5"
    assert visit.complaints == []

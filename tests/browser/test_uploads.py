from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Image
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in
from tests.pictures import saved, scene

pytestmark = pytest.mark.django_db(transaction=True)

DROP = """(place, files) => {
    const carried = new DataTransfer();
    for (const [name, text] of files) {
        const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
        carried.items.add(new File([bytes], name));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
        const how = {dataTransfer: carried, bubbles: true, cancelable: true};
        place.dispatchEvent(new DragEvent(kind, how));
    }
}"""


def drop(page: Page, files: dict[str, bytes]) -> None:
    carried = [[name, base64.b64encode(data).decode()] for name, data in files.items()]
    page.locator(".upload__drop").evaluate(DROP, carried)


def opened(visit: Visit, live_server: LiveServer) -> Page:
    an_editor()
    visit.page.goto(f"{live_server.url}/admin/articles/image/upload/")
    sign_in(visit.page)
    return visit.page


@pytest.mark.parametrize("width", [1280, 390])
def test_several_files_are_dropped_and_each_says_what_became_of_it(
    visit: Visit, live_server: LiveServer, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = opened(visit, live_server)
    assert_accessible(page)
    drop(
        page,
        {
            "harbour.jpg": saved(scene(1)),
            "again.png": saved(scene(1), "PNG"),
            "logo.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "market.webp": saved(scene(2), "WEBP"),
            "huge.tif": b"\0" * 30_000_001,
        },
    )
    expect(page.locator(".result--taken")).to_have_count(2)
    expect(page.get_by_text("logo.svg: it is no picture but an SVG drawing")).to_be_visible()
    expect(page.get_by_text("huge.tif is larger than")).to_be_visible()
    expect(page.get_by_role("link", name="Use that one")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("button", name="Keep both").click()
    expect(page.locator(".result--taken")).to_have_count(3)
    expect(page.locator(".result--held")).to_have_count(0)
    expect(page.get_by_text("logo.svg: it is no picture but an SVG drawing")).to_be_visible()
    expect(page.get_by_role("link", name="again.png")).to_be_focused()
    assert sorted(Image.objects.values_list("original_name", flat=True)) == [
        "again.png",
        "harbour.jpg",
        "market.webp",
    ]
    assert [it for it in visit.complaints if "422" not in it] == []


def test_the_button_drops_nothing_while_files_are_sent(
    visit: Visit, live_server: LiveServer, tmp_path: Path
) -> None:
    page = opened(visit, live_server)
    for number in (1, 2):
        (tmp_path / f"{number}.jpg").write_bytes(saved(scene(number)))
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)
        if len(held) > 1:
            route.continue_()

    page.route("**/upload/", hold)
    page.get_by_label("Picture files").set_input_files([tmp_path / "1.jpg", tmp_path / "2.jpg"])
    expect(page.locator(".upload__queue li")).to_have_count(2)
    page.get_by_role("button", name="Add pictures").click()
    held[0].continue_()
    expect(page.locator(".result--taken")).to_have_count(2)
    page.get_by_role("button", name="Add pictures").click()
    expect(page.locator(".result--taken")).to_have_count(2)


def test_files_are_added_without_script(
    visit: Visit, live_server: LiveServer, tmp_path: Path
) -> None:
    an_editor()
    context = visit.page.context.browser
    assert context
    page = context.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/admin/articles/image/upload/")
    sign_in(page)
    for number in (1, 2):
        (tmp_path / f"{number}.jpg").write_bytes(saved(scene(number)))
    page.get_by_label("Picture files").set_input_files([tmp_path / "1.jpg", tmp_path / "2.jpg"])
    page.get_by_role("button", name="Add pictures").click()
    expect(page.locator(".result--taken")).to_have_count(2)
    page.context.close()

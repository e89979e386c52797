"""The front page and a story look as they did: each is seen from so far away that letters blur.

`LOOKS=anew` in the environment keeps what they look like now, in tests/browser/looks/.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from django.utils import timezone
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, Route
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.site import Site, served
from tests.browser.stories import with_pictures

pytestmark = pytest.mark.django_db
LOOKS = Path(__file__).parent / "looks"
FONTS = Path(__file__).parents[2] / "articles" / "static" / "articles" / "fonts"
NAMES = {"front": "front", "article": "article, news"}
EVENING = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
HEIGHT = 2000
# As many pixels each way become one; so far may its colour be from the one that it had.
CELL, APART = 10, 32
MOST = 0.001
TRIES = 4
# Whether all typefaces came: a browser sets a page in others where one did not, and a page may be
# ready before it knows that it wants them.
READY = """async () => {
    const own = [...document.fonts].filter(it => !it.family.includes("Fb"));
    const came = await Promise.allSettled(own.map(it => it.load()));
    await document.fonts.ready;
    const inSight = [...document.images].filter(it => it.getBoundingClientRect().top < innerHeight);
    await Promise.all(inSight.map(it => it.decode()));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    return came.every(it => it.status === "fulfilled");
}"""


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    """On one evening, of which no two moments are the same."""
    moments = (EVENING + timedelta(milliseconds=number) for number in count())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: next(moments))
        with django_db_blocker.unblock(), served() as site:
            yield site


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """In a browser that draws letters by rules of its own, and not by the machine's."""
    own = browser.browser_type.launch(
        executable_path=shutil.which("chromium"),
        args=["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"],
        env={**os.environ, "FONTCONFIG_FILE": str(LOOKS / "fonts.conf")},
    )
    page = own.new_page()
    with_pictures(page)
    page.route("**/*.woff2", with_typeface)
    yield page
    own.close()


def with_typeface(route: Route) -> None:
    """From the disk: where one request of many fails, the page is set in another typeface."""
    route.fulfill(path=FONTS / route.request.url.rpartition("/")[2], content_type="font/woff2")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(site: Site, page: Page, name: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit(page, f"{site.root}{site.paths[NAMES[name]]}")
    seen, kept = from_afar(page, width), LOOKS / f"{name}-{width}-{scheme}.png"
    if os.environ.get("LOOKS") == "anew":
        seen.save(kept, optimize=True)
    with Image.open(kept) as before:
        assert differing(before, seen) <= MOST, f"unlike {kept.name}; LOOKS=anew keeps what it is"


def visit(page: Page, address: str) -> None:
    """Again where a typeface did not come: now and then Chromium fails to take one."""
    for _ in range(TRIES):
        page.goto(address, wait_until="networkidle")
        if page.evaluate(READY):
            return
    raise AssertionError(f"no typefaces for {address}")


def from_afar(page: Page, width: int) -> Image.Image:
    shot = page.screenshot(animations="disabled")
    with Image.open(io.BytesIO(shot)) as whole:
        size = (width // CELL, HEIGHT // CELL)
        return whole.convert("RGB").resize(size, Image.Resampling.BOX)


def differing(one: Image.Image, other: Image.Image) -> float:
    """How much of it, from 0 to 1."""
    parts = ImageChops.difference(one, other).split()
    apart = ImageChops.lighter(ImageChops.lighter(parts[0], parts[1]), parts[2])
    return sum(apart.histogram()[APART:]) / (one.width * one.height)

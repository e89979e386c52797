"""Renditions as heavy as those of photographs, made when a page asks for them."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from PIL import Image
from playwright.sync_api import Page, Route

from articles.images.renditions.encoded import encode
from articles.images.renditions.words import Words
from tests.views.pictured import SHAPES, WIDTHS

WIDTH = "|".join(map(str, WIDTHS))
NAME = re.compile(rf"/pictures/\d+-({WIDTH})((?:\d+x\d+)?)\.(avif|webp|jpeg)")
RATIOS = {"": 3 / 2, **{shape.value.replace(":", "x"): it for shape, it in SHAPES.items()}}


def with_photographs(page: Page) -> None:
    """In the place of every rendition that ``a_picture`` names."""

    def answer(route: Route) -> None:
        found = NAME.search(route.request.url)
        assert found, route.request.url
        width, shape, kind = int(found[1]), found[2], found[3]
        body = photograph(width, round(width / RATIOS[shape]), kind.upper())
        route.fulfill(body=body, content_type=f"image/{kind}")

    page.route("**/pictures/*", answer)


@lru_cache
def photograph(width: int, height: int, kind: str) -> bytes:
    """Soft shapes and grain: what weighs in one."""
    chance = random.Random(f"{width}x{height}")
    shapes = Image.frombytes("RGB", (42, 28), chance.randbytes(42 * 28 * 3))
    grain = Image.frombytes("RGB", (420, 280), chance.randbytes(420 * 280 * 3))
    soft = shapes.resize((width, height), Image.Resampling.BICUBIC)
    rough = grain.resize((width, height), Image.Resampling.BILINEAR)
    return encode(Image.blend(soft, rough, 0.15), kind, Words())

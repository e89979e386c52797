from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from articles.images.apart import decoded_apart
from articles.images.decoded import is_heavy, opened
from articles.images.refused import PictureRefused
from articles.images.renditions.encoded import encode
from articles.images.renditions.upright import upright, upright_size
from articles.images.renditions.wanted import ENDINGS, Wanted, wanted
from articles.images.renditions.words import Words
from articles.sources import picture_kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    shape: str
    width: int
    height: int
    format: str
    data: bytes

    @property
    def name(self) -> str:
        """From its bytes alone, so that no other bytes ever have it."""
        digest = hashlib.sha256(self.data).hexdigest()[:40]
        return f"{digest[:2]}/{digest}.{ENDINGS[self.format]}"


def draw(data: bytes, focal_x: float, focal_y: float, words: Words) -> Iterator[Drawn]:
    """Every file that readers get of a picture, one after the other.

    ``data`` is its file as it came; PictureRefused where that cannot be drawn.
    """
    kind = picture_kind(data)
    if not kind:
        raise PictureRefused("it is no picture of a kind that is kept")
    with opened(data, kind) as image:
        width, height = upright_size(image)
        all_wanted = list(wanted(width, height, focal_x, focal_y))
        scale = max(one.scale for one in all_wanted)
        heavy = is_heavy(image)
        drawn = None if heavy else upright(image, scale)
    drawn = drawn or _drawn_apart(data, kind, scale)
    for one in all_wanted:
        part = _part(drawn, one, drawn.width / width, drawn.height / height)
        for format in one.formats:
            file = encode(part, format, words)
            sides = {"width": one.width, "height": one.height}
            yield Drawn(shape=one.shape, format=format, data=file, **sides)


def _drawn_apart(data: bytes, kind: str, scale: float) -> Image.Image:
    with opened(decoded_apart("upright", data, kind, scale), "TIFF") as small:
        small.load()
        done = small.copy()
    done.info.clear()
    return done


def _part(drawn: Image.Image, one: Wanted, across: float, down: float) -> Image.Image:
    left, top, right, bottom = one.box
    box = (left * across, top * down, min(right * across, drawn.width), bottom * down)
    box = (*box[:3], min(box[3], drawn.height))
    return drawn.resize((one.width, one.height), Image.Resampling.LANCZOS, box=box)

from __future__ import annotations

import io
import math

from PIL import Image, ImageOps

from articles.images.decoded import opened
from articles.images.renditions.colour import plain, profile_of, srgb
from articles.images.renditions.paper import on_paper
from articles.images.upright_sides import upright_sides

ORIENTATION = 0x0112


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height once the picture is turned as its camera was held."""
    orientation = str(image.getexif().get(ORIENTATION, ""))
    return upright_sides(image.format or "", *image.size, orientation)


def upright(image: Image.Image, scale: float) -> Image.Image:
    """The first frame, at least ``scale`` of its size where it has that; upright, in
    sRGB, and nothing shows through.

    A JPEG is read at an eighth, a quarter or half of its size where that is enough.
    """
    width, height = (max(1, math.ceil(side * scale)) for side in image.size)
    image.draft(None, (width, height))
    profile = profile_of(image)
    small = plain(image).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    turned = ImageOps.exif_transpose(small)
    done = on_paper(srgb(turned, profile))
    done.info.clear()  # what is left in it would be written again
    return done


def upright_tiff(data: bytes, kind: str, scale: float) -> bytes:
    """``upright``, for another process: not compressed, so nothing is lost on the way."""
    out = io.BytesIO()
    with opened(data, kind) as image:
        upright(image, scale).save(out, "TIFF")
    return out.getvalue()

from __future__ import annotations

import io

from PIL import ImageOps

from articles.images.apart import decoded_apart
from articles.images.decoded import ONE_AT_A_TIME, is_heavy, opened
from articles.images.refused import PictureRefused
from articles.images.renditions.colour import plain, profile_of, srgb
from articles.images.renditions.paper import on_paper
from articles.sources import picture_kind, why_no_picture

SIDE = 640
QUALITY = 80


def preview(data: bytes) -> bytes:
    """A small JPEG of the picture, drawn anew, so that nothing but the picture is in it."""
    kind = picture_kind(data)
    if not kind:
        raise PictureRefused(why_no_picture(data))
    with opened(data, kind) as image:
        heavy = is_heavy(image)
    return decoded_apart("preview", data, kind) if heavy else small_jpeg(data, kind)


def small_jpeg(data: bytes, kind: str) -> bytes:
    with ONE_AT_A_TIME, opened(data, kind) as image:
        image.draft(None, (SIDE, SIDE))
        profile = profile_of(image)
        upright = plain(ImageOps.exif_transpose(image))
        upright.thumbnail((SIDE, SIDE))
        bare = on_paper(srgb(upright, profile))
        bare.info.clear()  # a comment would be written again
        out = io.BytesIO()
        bare.save(out, "JPEG", quality=QUALITY)
        return out.getvalue()

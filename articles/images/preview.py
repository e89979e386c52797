from __future__ import annotations

import io

from PIL import ImageOps

from articles.images.inspected import PictureRefused, opened
from articles.sources import picture_kind

SIDE = 640
QUALITY = 80


def preview(data: bytes) -> bytes:
    """A small JPEG of the picture, drawn anew, so that nothing but the picture is in it."""
    kind = picture_kind(data)
    if not kind:
        raise PictureRefused("it is no picture of a kind that is kept")
    with opened(data, kind) as image:
        image.draft("RGB", (SIDE, SIDE))
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((SIDE, SIDE))
        bare = upright.convert("RGB")
        bare.info.clear()  # a comment would be written again
        out = io.BytesIO()
        bare.save(out, "JPEG", quality=QUALITY)
        return out.getvalue()

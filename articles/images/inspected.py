from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image

from articles.sources import Limits, picture_kind

LONGEST_SIDE = 16_384
EXTENSIONS = {
    "JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif", "TIFF": "tif",
}  # fmt: skip
# A JPEG that holds a second picture besides, as telephones make them.
OPENED_AS = {kind: (kind, "MPO") if kind == "JPEG" else (kind,) for kind in EXTENSIONS}
FAULTS = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError,
    AttributeError, AssertionError, MemoryError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip


class PictureRefused(Exception):
    """A file that is not kept; the reason reads on after its name and a colon."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Inspected:
    """``format`` is JPEG, PNG, WEBP, AVIF, GIF or TIFF, as the bytes say; sides are in pixels."""

    format: str
    width: int
    height: int

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.format]


def inspect(data: bytes, limits: Limits) -> Inspected:
    """What a picture is, after its first frame was decoded whole; PictureRefused for any other."""
    kind = picture_kind(data)
    if not kind:
        raise PictureRefused("it is no picture of a kind that is kept")
    if len(data) > limits.picture:
        raise PictureRefused(f"it is larger than {limits.picture:,} bytes")
    with opened(data, kind) as image:
        width, height = image.size
        if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
            raise PictureRefused(f"its sides are {width:,} by {height:,} pixels")
        if width * height > limits.pixels:
            raise PictureRefused(f"it has more than {limits.pixels:,} pixels")
        image.load()
    return Inspected(format=kind, width=width, height=height)


@contextmanager
def opened(data: bytes, kind: str) -> Iterator[Image.Image]:
    """The picture, its header read; what goes wrong with it raises PictureRefused."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=OPENED_AS[kind]) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused("it has more pixels than any picture that is kept") from None
    except FAULTS as error:
        said = f": {error}" if isinstance(error, OSError) and "BytesIO" not in str(error) else ""
        raise PictureRefused(f"it is damaged{said}") from None

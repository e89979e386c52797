from __future__ import annotations

import io
import re
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from articles.images.likeness import likeness
from articles.images.refused import PictureRefused

KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")
# A JPEG that holds a second picture besides, as telephones make them.
OPENED_AS = {kind: (kind, "MPO") if kind == "JPEG" else (kind,) for kind in KINDS}
FAULTS = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError,
    AttributeError, AssertionError, MemoryError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip
# How the decoders say that bytes are missing; nobody else is to read their words.
ENDS = re.compile("truncated|unexpected end|end of file|not enough data|incomplete", re.IGNORECASE)
ENDS_EARLY = ": the file ends before the picture does"
# A server's threads decode one picture after the other, so that memory is bounded for all.
ONE_AT_A_TIME = threading.Lock()
# A JPEG need not be drawn larger to see what it looks like.
ENOUGH_TO_SEE = (256, 256)
# Up to 16 bytes of memory a pixel.
HEAVY = 8_000_000


def likeness_of(data: bytes, kind: str) -> str:
    """After decoding all of it."""
    with ONE_AT_A_TIME, opened(data, kind) as image:
        image.draft(None, ENOUGH_TO_SEE)
        image.load()
        return likeness(image)


def is_heavy(image: Image.Image) -> bool:
    """Whether decoding it takes so much memory that a server had better not do it itself."""
    in_rows = image.format in ("JPEG", "MPO") and "progressive" not in image.info
    return not in_rows and image.width * image.height > HEAVY


@contextmanager
def opened(data: bytes, kind: str) -> Iterator[Image.Image]:
    """The picture, its header read; what goes wrong with it raises PictureRefused."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=OPENED_AS[kind]) as image:
                _without_broken_exif(image)
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused("it has more pixels than any picture that is kept") from None
    except FAULTS as error:
        ends = isinstance(error, EOFError) or ENDS.search(str(error)) or _is_cut_webp(data)
        raise PictureRefused(f"it is damaged{ENDS_EARLY if ends else ''}") from None


def _is_cut_webp(data: bytes) -> bool:
    """It says how long it is, and its decoder does not say what is the matter."""
    return data[:4] == b"RIFF" and int.from_bytes(data[4:8], "little") + 8 > len(data)


def _without_broken_exif(image: Image.Image) -> None:
    """It says which way is up; broken, it would cost the picture each time somebody asks."""
    try:
        Image.Exif().load(image.info.get("exif", b""))
    except FAULTS:
        del image.info["exif"]

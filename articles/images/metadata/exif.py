from __future__ import annotations

from PIL.ExifTags import GPSTAGS, TAGS

from articles.images.metadata.dates import of_exif
from articles.images.metadata.ifd import Directories, Field
from articles.images.metadata.stated import Stated, stated

MORE, GPS = 0x8769, 0x8825
TEXT, FRACTIONS, OPAQUE = 2, (5, 10), (1, 7)
WINDOWS = range(0x9C9B, 0x9CA0)  # XPTitle to XPSubject
COMMENT = 0x9286
CHARSETS = {b"ASCII": "utf-8", b"UNICODE": "utf-16", b"": "utf-8"}
# How the file is laid out, and packets that are kept apart.
LAYOUT = frozenset((MORE, GPS, 0xA005, 273, 279, 320, 322, 323, 324, 325, 347, 519, 520, 521,
                    700, 33_723, 34_377, 34_675, 37_724))  # fmt: skip
MOST_NUMBERS = 32
LONGEST = 20_000
# What cameras put where a caption would be.
NO_CAPTIONS = ("olympus digital camera", "sony dsc", "kodak digital still camera", "dcim",
               "minolta digital camera", "konica minolta digital camera", "samsung",
               "digital camera", "default", "untitled", "exif_jpeg_picture",
               "exif_jpeg_t422", "screenshot", "dav", "oznor", "hdr")  # fmt: skip

Exif = dict[str, str]


def texts_of(data: bytes) -> Exif:
    """Every tag to the letter, by the name that EXIF gives it."""
    directories = Directories(data)
    first = directories.first()
    found: Exif = {}
    for names, fields in (
        (TAGS, first),
        (TAGS, directories.below(first.get(MORE))),
        (GPSTAGS, directories.below(first.get(GPS))),
    ):
        for tag, field in fields.items():
            if names is GPSTAGS or tag not in LAYOUT:
                found.setdefault(names.get(tag, f"0x{tag:04X}"), _text(tag, field))
    return {name: text for name, text in found.items() if text}


def stated_in(exif: Exif) -> Stated:
    described = exif.get("ImageDescription", "")
    taken = of_exif(exif.get("DateTimeOriginal", ""), exif.get("OffsetTimeOriginal", ""))
    return stated(
        caption=[described if described.strip(" .").lower() not in NO_CAPTIONS else ""],
        creators=exif.get("Artist", "").split(";"),
        copyright_notice=[exif.get("Copyright", "")],
        date_created=[taken],
    )


def _text(tag: int, field: Field) -> str:
    if len(field.data) > LONGEST:
        return f"({len(field.data):,} bytes)"
    if tag in WINDOWS:
        return field.data.decode("utf-16-le", "replace").rstrip("\0")
    if tag == COMMENT:
        return _comment(field)
    if field.kind == TEXT:
        parts = (_letters(part).strip() for part in field.data.split(b"\0"))
        return ", ".join(part for part in parts if part)
    if field.kind in OPAQUE:
        return _opaque(field.data)
    return _numbers(field)


def _letters(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _comment(field: Field) -> str:
    encoding = CHARSETS.get(field.data[:8].rstrip(b"\0"))
    if encoding is None:
        return f"({len(field.data):,} bytes)"
    if encoding == "utf-16":
        encoding = f"utf-16-{field.order[0]}e"
        return field.data[8:].decode(encoding, "replace").rstrip("\0")
    return _letters(field.data[8:].rstrip(b"\0 "))


def _opaque(data: bytes) -> str:
    bare = data.rstrip(b"\0")
    if len(bare) <= MOST_NUMBERS and bare.isascii() and bare.decode("ascii").isprintable():
        return bare.decode("ascii")
    if len(data) <= 4:
        return " ".join(map(str, data))
    return f"({len(data):,} bytes)"


def _numbers(field: Field) -> str:
    if field.kind in (11, 12):
        return f"({len(field.data):,} bytes)"
    numbers = field.numbers
    if len(numbers) > MOST_NUMBERS:
        return f"({len(numbers):,} numbers)"
    if field.kind in FRACTIONS:
        pairs = zip(numbers[::2], numbers[1::2], strict=False)
        return " ".join(f"{above}/{below}" for above, below in pairs)
    return " ".join(map(str, numbers))

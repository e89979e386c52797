from __future__ import annotations

import struct

import pytest

from articles.images.metadata import FileMetadata, read
from tests.images.metadata.marked import exif, iim, jpeg, saved, xmp

TAKEN, OFFSET, COMMENT, MAKER = 0x9003, 0x9011, 0x9286, 0x927C
DESCRIPTION, ARTIST, COPYRIGHT, XP_TITLE, GPS = 0x010E, 0x013B, 0x8298, 0x9C9B, 0x8825
PACKET = xmp("<photoshop:Headline>Ferry</photoshop:Headline>")


def said(tags: dict[int, object], more: dict[int, object] | None = None) -> FileMetadata:
    return read(jpeg(exif=exif(tags, more)))


@pytest.mark.parametrize(
    ("taken", "offset", "expected"),
    [
        ("2026:05:03 14:05:06", "+02:00", "2026-05-03T14:05:06+02:00"),
        ("2026:05:03 14:05:06", "", "2026-05-03T14:05:06"),
        ("2026:05:03 14:05:06", "   :  ", "2026-05-03T14:05:06"),
        ("2026:05:03", "", "2026-05-03"),
        ("0000:00:00 00:00:00", "", ""),
        ("2026:02:30 14:05:06", "", ""),
        ("    :  :     :  :  ", "", ""),
    ],
)
def test_when_it_was_taken(taken: str, offset: str, expected: str) -> None:
    assert said({}, {TAKEN: taken, OFFSET: offset}).date_created == expected


def test_the_hour_is_taken_from_exif_where_the_day_is_the_same() -> None:
    tags = exif({}, {TAKEN: "2026:05:03 14:05:06", OFFSET: "+02:00"})
    for day, expected in (("2026-05-03", "2026-05-03T14:05:06+02:00"), ("2026-05-04",) * 2):
        packet = xmp("", f'photoshop:DateCreated="{day}"')
        assert read(jpeg(exif=tags, packets=[packet])).date_created == expected


def test_exif_is_believed_last() -> None:
    tags = exif({ARTIST: "Camera's owner", DESCRIPTION: "Of EXIF"})
    told = read(jpeg(exif=tags, iptc=iim((2, 80, b"Ana Rook")), packets=[PACKET]))
    assert (told.creators, told.caption) == (("Ana Rook",), "Of EXIF")


@pytest.mark.parametrize("text", ["OLYMPUS DIGITAL CAMERA", "SONY DSC         ", "default"])
def test_what_a_camera_says_of_itself_is_no_caption(text: str) -> None:
    told = said({DESCRIPTION: text})
    assert told.caption == ""
    assert told.exif["ImageDescription"] == text.strip()


def test_letters_and_personal_data_are_kept_for_the_desk() -> None:
    told = said(
        {ARTIST: "Zoë".encode(), XP_TITLE: "Fähre".encode("utf-16-le"), GPS: {1: "N"}},
        {COMMENT: b"ASCII\0\0\0by the quay", MAKER: b"\0\1" * 400, 0xA430: "Ana Rook"},
    )
    assert (told.exif["Artist"], told.exif["XPTitle"]) == ("Zoë", "Fähre")
    assert (told.exif["UserComment"], told.exif["CameraOwnerName"]) == ("by the quay", "Ana Rook")
    assert told.exif["GPSLatitudeRef"] == "N"
    assert told.exif["MakerNote"] == "(800 bytes)"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_what_pillow_writes_is_read(kind: str) -> None:
    named = {"xmp": PACKET} if kind not in ("PNG", "TIFF") else {}
    told = read(saved(kind, exif=b"Exif\0\0" + exif({ARTIST: "Ana Rook"}), **named))
    assert told.creators == ("Ana Rook",)
    assert told.headline == ("Ferry" if named else "")


def test_fields_that_all_point_at_the_same_bytes_are_left_out() -> None:
    entries = b"".join(struct.pack("<HHLL", tag, 2, 50_000, 8) for tag in range(700))
    told = read(jpeg(exif=b"II*\0" + struct.pack("<LH", 8, 700) + entries + b"a" * 50_000 + b"\0"))
    assert sum(map(len, told.exif.values())) < 100_000

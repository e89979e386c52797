"""What an independent program writes into pictures is read from them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from articles.images.metadata import FileMetadata, read
from tests.images.metadata.marked import saved

KINDS = ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"]
XMP = {
    "XMP-photoshop:Headline": "Fähre kept",
    "XMP-dc:Description": "The slip at dawn.",
    "XMP-photoshop:Credit": "Lenn Pictures",
    "XMP-photoshop:Source": "Lenn Archive",
    "XMP-dc:Rights": "© 2026 Lenn",
    "XMP-xmpRights:UsageTerms": "Once, in print",
    "XMP-photoshop:Instructions": "No sales",
    "XMP-iptcCore:AltTextAccessibility": "A ferry at a slip",
    "XMP-iptcExt:LocationShownSublocation": "Quay",
    "XMP-iptcExt:LocationShownCity": "Ostlemere",
    "XMP-iptcExt:LocationShownCountryName": "Lennland",
    "XMP-iptcExt:DigitalSourceType": (
        "http://cv.iptc.org/newscodes/digitalsourcetype/compositeCapture"
    ),
    "XMP-cc:License": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
}
MANY = {"XMP-dc:Creator": ("Ana Rook", "Bruno Vale"), "XMP-dc:Subject": ("ferry", "harbour")}
EXIF = {
    "EXIF:DateTimeOriginal": "2026:05:03 14:05:06",
    "EXIF:OffsetTimeOriginal": "-03:30",
    "EXIF:Artist": "Ana Rook; Bruno Vale",
    "EXIF:Copyright": "Lenn 2026",
    "EXIF:ImageDescription": "The slip, früh.",
    "EXIF:SerialNumber": "L-4711",
    "EXIF:GPSLatitude": "52.5",
    "EXIF:GPSLatitudeRef": "N",
}
IPTC = {
    "IPTC:Headline": "Fähre kept",
    "IPTC:Caption-Abstract": "The slip at dawn.",
    "IPTC:Credit": "Lenn Pictures",
    "IPTC:City": "Ostlemere",
    "IPTC:Country-PrimaryLocationName": "Lennland",
    "IPTC:DateCreated": "2026:05:03",
    "IPTC:TimeCreated": "14:05:06-03:30",
}


def marked(folder: Path, kind: str, tags: dict[str, str], *options: str) -> FileMetadata:
    path = folder / f"picture.{kind.lower()}"
    path.write_bytes(saved(kind))
    told = [f"-{name}={text}" for name, text in tags.items()]
    command = ["exiftool", "-q", "-m", "-overwrite_original", "-charset", "utf8"]
    subprocess.run([*command, *options, *told, str(path)], check=True)
    return read(path.read_bytes())


@pytest.mark.parametrize("kind", KINDS)
def test_xmp(kind: str, tmp_path: Path) -> None:
    many = [f"-{name}={text}" for name, texts in MANY.items() for text in texts]
    said = marked(tmp_path, kind, XMP, *many)
    assert (said.headline, said.caption) == ("Fähre kept", "The slip at dawn.")
    assert said.creators == ("Ana Rook", "Bruno Vale")
    assert (said.credit_line, said.source) == ("Lenn Pictures", "Lenn Archive")
    assert (said.copyright_notice, said.usage_terms) == ("© 2026 Lenn", "Once, in print")
    assert (said.instructions, said.alt) == ("No sales", "A ferry at a slip")
    assert said.location_shown == "Quay, Ostlemere, Lennland"
    assert (said.digital_source, said.licence) == ("compositeCapture", "by-nc-sa/4.0")
    assert said.keywords == ("ferry", "harbour")
    assert "Ostlemere" in said.xmp


@pytest.mark.parametrize("kind", KINDS)
def test_exif(kind: str, tmp_path: Path) -> None:
    said = marked(tmp_path, kind, EXIF, "-n")
    assert said.date_created == "2026-05-03T14:05:06-03:30"
    assert said.creators == ("Ana Rook", "Bruno Vale")
    assert (said.caption, said.copyright_notice) == ("The slip, früh.", "Lenn 2026")
    assert said.exif["BodySerialNumber"] == "L-4711"
    assert said.exif["GPSLatitude"] == "52/1 30/1 0/1"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize(
    "letters", [("-IPTC:CodedCharacterSet=UTF8",), ("-charset", "iptc=latin1")]
)
def test_iptc_in_both_encodings(kind: str, letters: tuple[str, ...], tmp_path: Path) -> None:
    said = marked(tmp_path, kind, IPTC, *letters)
    assert (said.headline, said.caption) == ("Fähre kept", "The slip at dawn.")
    assert (said.credit_line, said.location_shown) == ("Lenn Pictures", "Ostlemere, Lennland")
    assert said.date_created == "2026-05-03T14:05:06-03:30"


def test_a_digest_that_no_longer_fits_lets_the_iim_go_first(tmp_path: Path) -> None:
    tags = {"XMP-photoshop:Headline": "Of XMP", "IPTC:Headline": "Of IIM"}
    for digest, expected in (("new", "Of XMP"), ("0" * 31 + "1", "Of IIM")):
        said = marked(tmp_path, "JPEG", tags, f"-Photoshop:IPTCDigest={digest}")
        assert said.headline == expected


def test_xmp_of_a_gif(tmp_path: Path) -> None:
    assert marked(tmp_path, "GIF", {"XMP-dc:Description": "The slip."}).caption == "The slip."

"""The credit that is written into every rendition, read by a program that is not ours."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from articles.images.renditions.words import Words
from tests.images.renditions.drawing import drawn
from tests.pictures import picture

WORDS = Words(
    creators=("Ines Tarrow", "Žofie Łęcka 写真"),
    credit="Tarrow & Łęcka/Ostlemere <Pictures>",
    copyright="© 2026 “Ostlemere Pictures”",
    terms="No resale.\nNot after 2027.",
    licence="https://creativecommons.org/licenses/by/4.0/",
    digital_source="digitalCapture",
)
XMP = {
    "XMP:Creator": ["Ines Tarrow", "Žofie Łęcka 写真"],
    "XMP:Credit": WORDS.credit,
    "XMP:Rights": WORDS.copyright,
    "XMP:UsageTerms": WORDS.terms,
    "XMP:WebStatement": WORDS.licence,
    "XMP:DigitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
}
IPTC = {
    "IPTC:By-line": ["Ines Tarrow", "Žofie Łęcka 写真"],
    "IPTC:Credit": WORDS.credit,
    "IPTC:CopyrightNotice": WORDS.copyright,
    "IPTC:CodedCharacterSet": "UTF8",
    "IPTC:ApplicationRecordVersion": 4,
}


def read(folder: Path, words: Words) -> list[dict[str, Any]]:
    """What is in each file, without what every file of its format has."""
    for number, one in enumerate(drawn(picture(size=(600, 400)), words)):
        (folder / f"{number}.{one.format.lower()}").write_bytes(one.data)
    command = ["exiftool", "-json", "-G", "-a", "-all", "-validate", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def said(one: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in one.items()
        if name.split(":")[0] in ("XMP", "IPTC", "EXIF", "ICC_Profile", "Photoshop")
    }


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return read(tmp_path_factory.mktemp("files"), WORDS)


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG"])
def test_every_file_says_who_made_it_and_on_what_terms(
    files: list[dict[str, Any]], kind: str
) -> None:
    found = [said(one) for one in files if kind in one["File:FileType"].upper()]
    assert len(found) >= 4
    assert all(one == (XMP | IPTC if kind == "JPEG" else XMP) for one in found)


def test_no_file_has_a_fault(files: list[dict[str, Any]]) -> None:
    """IIM means its credit to be of 32 bytes; every program writes and reads longer ones."""
    assert {one["ExifTool:Validate"] for one in files} <= {"OK", "1 Warning (minor)"}


def test_a_picture_without_credit_has_no_metadata(tmp_path: Path) -> None:
    assert [said(one) for one in read(tmp_path, Words())] == [{}] * 18

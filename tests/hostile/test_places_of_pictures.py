"""Where a picture was taken stays at the desk: what readers are sent says nothing of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings
from PIL import Image as Pillow

from articles.models import Image
from tests.factories import a_story
from tests.hostile.intake import pages, story, take_in

pytestmark = pytest.mark.django_db
CAPTION = "The clock in May. (AP Photo/Jonah Pell)"
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    b'syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    b'exif:GPSLatitude="52,30.5N" exif:GPSLongitude="13,15.25E"/></rdf:RDF></x:xmpmeta>'
)
MARKS = (b"Exif\0", b"GPS", b"52,30", b"13,15")


@pytest.fixture(autouse=True)
def made(tmp_path: Path) -> Iterator[Path]:
    """The folder that renditions are sent from."""
    here = tmp_path / "made"
    kept = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path / "media"},
    }
    ours = {
        "BACKEND": "newsroom.picture_folder.PictureFolder",
        "OPTIONS": {"location": here, "base_url": "/pictures/"},
    }
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    stores = {"default": kept, "renditions": ours, "staticfiles": static}
    with override_settings(STORAGES=stores, MEDIA_ROOT=tmp_path / "media"):
        yield here


def placed(form: str) -> bytes:
    """A picture of 640 × 480 that tells where it was taken, in EXIF and in XMP."""
    out = io.BytesIO()
    marked = Pillow.new("RGB", (640, 480), "teal")
    exif = marked.getexif()
    exif[0x8825] = {1: "N", 2: (52.0, 30.0, 30.0), 3: "E", 4: (13.0, 15.0, 15.0)}
    exif[0x013B] = "Jonah Pell"
    marked.save(out, form, exif=exif, xmp=XMP)
    return out.getvalue()


# N29
@pytest.mark.parametrize(("form", "ending"), [("JPEG", "jpg"), ("WEBP", "webp")])
def test_no_rendition_says_where_a_picture_was_taken(
    form: str, ending: str, folder: Path, made: Path
) -> None:
    data = placed(form)
    assert b"52,30" in data
    (folder / "clock.txt").write_text(story("Clock stops at ten to four", CAPTION))
    (folder / f"clock.{ending}").write_bytes(data)
    take_in(folder / "clock.txt")
    image = Image.objects.get()
    assert image.file
    assert image.metadata.exif["GPSLatitudeRef"] == "N"  # the desk sees it
    a_story(images=[image])
    call_command("make_renditions", stdout=io.StringIO())
    files = [path for path in made.rglob("*") if path.is_file()]
    assert files
    for path in files:
        sent = path.read_bytes()
        assert not any(mark in sent for mark in MARKS), path
        with Pillow.open(path) as drawn:
            assert not drawn.getexif()
            assert "exif" not in drawn.info
        assert b"Jonah Pell" in sent  # the credit is in words of our own


# N29
def test_the_credit_stays_where_the_place_does_not(folder: Path) -> None:
    (folder / "clock.txt").write_text(story("Clock stops at ten to four", CAPTION))
    (folder / "clock.jpg").write_bytes(placed("JPEG"))
    take_in(folder / "clock.txt")
    a_story(images=[Image.objects.get()])
    call_command("make_renditions", stdout=io.StringIO())
    shown = pages()
    assert any("Jonah Pell" in text for text in shown.values())
    for text in shown.values():
        assert "52.5" not in text
        assert "GPS" not in text

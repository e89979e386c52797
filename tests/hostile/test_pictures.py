"""Pictures that are none, or too many, or that say too much."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from PIL import Image as Pillow

from articles.models import Article, Image
from tests.hostile import limited
from tests.hostile.intake import pages, story, take_in
from tests.pictures import picture

pytestmark = pytest.mark.django_db
CAPTION = "The clock in May. (AP Photo/Jonah Pell)"
PLACE = (52.5, 13.25)


@pytest.fixture(autouse=True)
def media(tmp_path: Path) -> Iterator[Path]:
    kept = tmp_path / "media"
    kept.mkdir()
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    stores = dict.fromkeys(("default", "renditions", "staticfiles"), files)
    with override_settings(MEDIA_ROOT=kept, STORAGES=stores):
        yield kept


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">L", len(data)) + body + struct.pack(">L", zlib.crc32(body))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A header of these sides, and hardly any picture."""
    header = chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0" * 1_000))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + data + chunk(b"IEND", b"")


def flat(side: int) -> bytes:
    out = io.BytesIO()
    Pillow.new("1", (side, side)).save(out, "PNG")
    return out.getvalue()


def gif(frames: int) -> bytes:
    frame = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    return b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\0\0\0" + frame * frames + b";"


def told() -> bytes:
    """A picture that tells where it was taken."""
    out = io.BytesIO()
    marked = Pillow.new("RGB", (40, 30), "teal")
    exif = marked.getexif()
    exif[0x8825] = {1: "N", 2: (*PLACE, 0.0), 3: "E", 4: (13.0, 15.0, 0.0)}
    exif[0x013B] = "Jonah Pell"
    marked.save(out, "JPEG", exif=exif, comment=b"<?php evil(); ?><script>evil()</script>")
    return out.getvalue()


REFUSED: dict[str, Callable[[], bytes]] = {
    "sixty thousand pixels wide": lambda: png(60_000, 60_000),
    "a hundred million pixels": lambda: flat(10_000),
    "no pixel": lambda: png(0, 0),
    "fifty megabytes of words": lambda: png(
        40, 30, chunk(b"zTXt", b"a\0\0" + zlib.compress(b"a" * 50_000_000))
    ),
    "a canvas of a GIF": lambda: gif(20_000),
    "cut off": lambda: picture()[:200],
    "a page": lambda: b"<html><script>evil()</script></html>",
    "a drawing": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>evil()</script></svg>",
    "a program": lambda: b"GIF89a/*" + b"*/=evil();" * 40,
    "nothing": lambda: b"",
}


def with_picture(folder: Path, data: bytes, name: str = "clock.jpg") -> str:
    (folder / "clock.txt").write_text(story("Clock stops at ten to four", CAPTION))
    (folder / name).write_bytes(data)
    return take_in(folder / "clock.txt").output


# N27, N28
@pytest.mark.parametrize("what", REFUSED)
def test_a_picture_is_refused_and_its_story_kept(what: str, folder: Path, media: Path) -> None:
    output = with_picture(folder, REFUSED[what]())
    assert Article.objects.get().headline == "Clock stops at ten to four"
    assert Image.objects.get().caption == "The clock in May."
    assert not Image.objects.get().file
    assert not [path for path in media.rglob("*") if path.is_file()]
    assert "questions" in output
    assert Article.objects.get().questions.filter(kind="not_read").exists()


# N27
def test_pictures_cost_neither_time_nor_memory(folder: Path, database: Path) -> None:
    for number, write in enumerate(REFUSED.values()):
        (folder / f"{number}.txt").write_text(story(f"Clock {number} stops at ten", CAPTION))
        (folder / f"{number}.png").write_bytes(write())
    limited.assert_cheap(limited.take_in(folder, database, seconds=30))


# N28, N29
def test_what_a_picture_says_besides_is_shown_to_nobody(
    folder: Path, media: Path, admin_client: Client
) -> None:
    with_picture(folder, told())
    image = Image.objects.get()
    assert image.file
    assert image.credit_line == "AP Photo/Jonah Pell"
    assert all("<img" not in text for text in pages().values())
    change = admin_client.get(reverse("admin:articles_image_change", args=[image.pk]))
    shown = [it for it in change.content.decode().split('"') if "preview" in it]
    for address in shown:
        served = admin_client.get(address)
        if served.status_code == 200 and served["Content-Type"].startswith("image/"):
            data = b"".join(served) if served.streaming else served.content
            assert not Pillow.open(io.BytesIO(data)).getexif()
            assert b"evil" not in data
            assert served["X-Content-Type-Options"] == "nosniff"


# N28
def test_a_file_is_kept_under_a_name_of_our_own(folder: Path, media: Path) -> None:
    item = {
        "uri": "tag:1", "headline": "Clock stops", "body_text": story(),
        "associations": {"main": {"type": "picture", "uri": "tag:2", "description_text": "A clock.",
                                  "renditions": {"a": {"href": "a.php.jpg"}}}},
    }  # fmt: skip
    (folder / "item.json").write_text(json.dumps(item))
    (folder / "a.php.jpg").write_bytes(told())
    take_in(folder / "item.json")
    kept = [path for path in media.rglob("*") if path.is_file()]
    assert not [path for path in kept if "php" in path.name]
    assert all(path.suffix == ".jpg" for path in kept)

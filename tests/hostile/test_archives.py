"""Packed documents that unpack to more than they say, or to nothing."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Article
from tests.hostile import limited
from tests.hostile.intake import story, take_in_bytes

MEGABYTE = b"\0" * 1_000_000
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(document: bytes, **others: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{OFFICE}" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", document)
        for name, data in others.items():
            archive.writestr(f"word/{name}", data)
    return packed.getvalue()


def text_of_word(text: str) -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{it}</w:t></w:r></w:p>" for it in text.split("\n\n"))
    return f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'.encode()


def zipped(name: str, data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


def nested() -> bytes:
    data = story().encode()
    for _ in range(40):
        data = zipped("more.zip", data)
    return data


def many() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(210_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.docx"), b"")
    return packed.getvalue()


def many_in_docx() -> bytes:
    return docx(text_of_word(story()), **{f"media/{number}.png": b"" for number in range(20_000)})


def lying() -> bytes:
    """Says of its document that it unpacks to ten bytes."""
    data = docx(b"<a>" + b" " * 250_000_000)
    size = struct.pack("<L", 250_000_003)
    return data.replace(size, struct.pack("<L", 10))


def locked() -> bytes:
    data = bytearray(docx(text_of_word(story())))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


BOMBS: dict[str, Callable[[], bytes]] = {
    "spaces.docx": lambda: docx(b"<a>" + b" " * 250_000_000),
    "paragraphs.docx": lambda: docx(text_of_word("x\n\n" * 3_000_000)),
    "entries.docx": many_in_docx,
    "lying.docx": lying,
    "entries.zip": many,
    "nested.zip": nested,
    "zeros.zip": lambda: zipped("story.txt", MEGABYTE * 100),
    "zeros.txt.gz": lambda: gzip.compress(MEGABYTE * 100),
    "zeros.txt.bz2": lambda: bz2.compress(MEGABYTE * 100),
    "zeros.txt.xz": lambda: lzma.compress(MEGABYTE * 100, preset=0),
}


# N26
def test_bombs_are_refused_before_they_are_unpacked(folder: Path, database: Path) -> None:
    for name, write in BOMBS.items():
        (folder / name).write_bytes(write())
    ended = limited.take_in(folder, database, seconds=40)
    limited.assert_cheap(ended)
    for name in BOMBS:
        assert name in ended.output
    assert "imported" not in ended.output


WRONG: dict[str, bytes] = {
    "cut.docx": docx(text_of_word(story()))[:-60],
    "half.docx": docx(text_of_word(story()))[:300],
    "locked.docx": locked(),
    "empty.docx": b"",
    "header.docx": b"PK\x03\x04",
    "cut.zip": zipped("story.txt", story().encode())[:-30],
    "cut.txt.gz": gzip.compress(story().encode())[:-10],
    "changed.txt.gz": gzip.compress(story().encode())[:40] + b"\0" * 60,
}


# N26
@pytest.mark.django_db
@pytest.mark.parametrize("name", WRONG)
def test_what_is_packed_wrong_is_refused_by_name(name: str, folder: Path) -> None:
    taken = take_in_bytes(folder, WRONG[name], name)
    assert taken.status == 1
    assert set(taken.outcomes) == {"refused"}
    assert name in taken.output
    assert not Article.objects.exists()


# N26
@pytest.mark.django_db
def test_a_page_under_the_name_of_a_word_document_is_read_as_what_it_is(folder: Path) -> None:
    page = f"<!doctype html><html><body><article><h1>Clock stops</h1><p>{story()}</p></article>"
    taken = take_in_bytes(folder, page, "story.docx")
    assert taken.outcomes == ["imported"]
    assert Article.objects.get().headline == "Clock stops"

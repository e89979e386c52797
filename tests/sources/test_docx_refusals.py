"""Word documents that cost too much, reach outside or are none."""

from __future__ import annotations

import io
import struct
import zipfile
from contextlib import suppress

import pytest

from articles.sources import DocumentRefused, Limits
from tests.sources.samples import LEAD, read
from tests.sources.word import NAMESPACES, docx, p, packed

TITLE = p("Bridge to close", style="Title")
GOOD = docx(TITLE, p(LEAD))


def reason(data: bytes, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        read(data, "bridge.docx", limits=Limits(**limits))
    return refused.value.reason


def document(xml: str | bytes) -> bytes:
    return docx(parts={"word/document.xml": xml})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]>',
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:1/d.dtd">',
    ],
)
def test_a_document_type_is_refused(declared: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<w:document {NAMESPACES}/>'
    assert "document type" in reason(document(xml.encode(encoding)))


def test_nesting_is_limited() -> None:
    deep = f"<w:document {NAMESPACES}>" + "<w:sdt>" * 5_000
    assert "nested deeper" in reason(document(deep))


def test_what_unpacks_to_too_much_is_refused_before_it_does() -> None:
    bomb = docx(TITLE, parts={"word/styles.xml": b" " * 40_000_000})
    assert len(bomb) < 100_000
    assert "packed suspiciously tight" in reason(bomb)
    assert "unpacks to more than 20,000 bytes" in reason(bomb, unpacked=20_000)


def test_a_size_that_lies_is_found_out() -> None:
    text = f"<w:document {NAMESPACES}>{p('word ' * 100_000)}</w:document>".encode()
    data = bytearray(document(text))
    for place in (data.find(b"word/document.xml") - 8, data.rfind(b"word/document.xml") - 22):
        assert struct.unpack_from("<L", data, place)[0] == len(text)
        struct.pack_into("<L", data, place, 1_000)
    assert "damaged" in reason(bytes(data))


def test_the_number_of_entries_is_limited() -> None:
    many = packed({"[Content_Types].xml": "", **{f"word/{n}": "" for n in range(300)}})
    assert "more than 200 files" in reason(many, entries=200)


def test_a_locked_document_is_named() -> None:
    data = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        for entry in archive.infolist():
            data[entry.header_offset + 6] |= 1
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert "locked with a password" in reason(bytes(data))
    assert "password" in reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_document_cut_short_is_named(share: float) -> None:
    assert "cut short" in reason(GOOD[: int(len(GOOD) * share)])


def test_a_zip_without_a_document_is_named() -> None:
    assert "no text in it" in reason(packed({"[Content_Types].xml": "x", "word/x.xml": "x"}))


def test_a_list_of_lines_is_no_story() -> None:
    assert "60,000 paragraphs" in reason(docx("<w:p/>" * 60_000))


def test_a_document_without_words_is_refused() -> None:
    assert "no words" in reason(docx(p(""), p("– – –")))


def test_a_page_named_a_document_is_what_its_bytes_are() -> None:
    page = b"<!DOCTYPE html><html><h1>Bridge to close</h1><p>" + LEAD.encode()
    with suppress(DocumentRefused):
        assert "docx" not in read(page, "bridge.docx").reader

"""What is no text document is refused, with a reason that reads on after its name."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused, Limits, Role
from tests.sources.samples import read

REFUSED = [
    (b"", "empty"),
    (b" \n\t\n", "empty"),
    (b"\x00\x01\x02\x03" * 20, "control characters"),
    (b"--- *** 12.5 ---", "no words"),
    (b"Caf\x81", "byte 3"),
    (b"\xef\xbb\xbfCaf\xe9", "byte 6"),
    (("“Café” " * 4).encode() + b"Caf\xe9 \xe9 \xe9 \xe9", "byte 51"),
    (b"The bell \xed\xa0\xbd\xed\xb8\x80 rang.", "byte 9"),
    (b"%PDF-1.7 ...", "PDF"),
    (b"PK\x03\x04rest", "ZIP"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff\xe0", "JPEG"),
    (b"{\\rtf1 Hello}", "RTF"),
    (b"<?xml version='1.0'?>", "XML"),
    (b"  <!DOCTYPE HTML><title>", "without a story"),
    (b"<html><title>", "without a story"),
    (bytes(range(1, 32)) * 20, "control characters"),
    (b"null", "JSON"),
    (b"\xef\xbb\xbftrue\n", "JSON"),
    (b'["One", "Two"]', "JSON"),
    (b"[" * 100_000, "JSON"),
    (b'{"a":' * 100_000, "JSON that cannot be read: it is nested deeper"),
    (b'{"type": "text", "headline": "One"}{"type": "text"}', "something follows its end"),
    (b"<a>" * 100_000, "XML of a kind that is not known"),
    (b'<log xmlns="urn:x"><row>One boot was found.</row></log>', "XML of a kind"),
    (
        b"Home\nWorld\nShare\nSubscribe\nPrivacy Policy\n\xc2\xa9 2024 The Post\n",
        "only menus and notices",
    ),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_refusal_says_why(data: bytes, words: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        read(data, "odd.txt")
    assert refused.value.name == "odd.txt"
    reason = refused.value.reason
    assert words in reason
    assert reason[0].islower()
    assert not reason.endswith(".")


def test_size_is_limited() -> None:
    with pytest.raises(DocumentRefused, match="too large"):
        read(b"word " * 300, "large.txt", limits=Limits(largest=1000))


def test_a_list_of_lines_is_no_story() -> None:
    with pytest.raises(DocumentRefused, match="paragraphs"):
        read(b"A line\n" * 60_000, "list.txt")


def test_five_megabytes_without_a_line_end_are_kept_whole() -> None:
    story = read(b"Headline\n\n" + b"a word of text. " * 300_000, "long.txt")
    assert [line.rule for line in story.lines] == ["headline", "body-long"]


@pytest.mark.parametrize("name", ["story.txt", "story.text", "story", "story.copy", "STORY.TXT"])
def test_any_text_is_read_as_plain_text(name: str) -> None:
    assert read(b"A headline here", name).reader == "plain-1"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Café".encode(), "utf-8"),
        ("Café".encode("windows-1252"), "windows-1252"),
        ("Café".encode("utf-16"), "utf-16-le"),
        (b"\xef\xbb\xbfCafe", "utf-8"),
        ("“Café” – déjà vu, ".encode("windows-1252") * 9, "windows-1252"),
    ],
)
def test_encoding_is_recorded(data: bytes, encoding: str) -> None:
    assert read(data, "cafe.txt").encoding == encoding


@pytest.mark.parametrize("text", ["[Editor: no.] Null and void", "{A brace} opens it", "Null"])
def test_what_only_begins_as_data_is_text(text: str) -> None:
    assert read(text.encode(), "a.txt").lines


def test_data_under_the_name_of_data_is_no_text() -> None:
    with pytest.raises(DocumentRefused, match="XML of a kind that is not known"):
        read(b"<log>One boot was found on Friday.</log>", "log.xml")


def test_markup_in_a_text_is_text() -> None:
    story = read(b"Headline here\n\nThe <script>alert(1)</script> stays as it was written.", "a")
    assert [line.role for line in story.lines] == [Role.HEADLINE, Role.BODY]


def test_more_lines_than_any_story_has_are_refused_before_they_are_read() -> None:
    with pytest.raises(DocumentRefused, match="it has 300,000 lines; at most 250,000 are read"):
        read(b"Ferry\n" * 300_000, "table.txt")

"""Letters of mail: packed in every way, and broken ones read and asked about."""

from __future__ import annotations

from base64 import b64encode
from quopri import encodestring

import pytest

from articles.sources import Ask
from tests.sources.mails import HEADER, STORY, mail, text
from tests.sources.samples import LEAD, read

BROKEN = "Café ".encode() * 20 + b"caf\xe9, " + LEAD.encode()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "koi8-r", "utf-16"])
@pytest.mark.parametrize("packing", ["base64", "quoted-printable"])
def test_letters_come_out_as_they_went_in(charset: str, packing: str) -> None:
    words = "ОСТЛМЕР" if charset == "koi8-r" else "Café"
    raw = f"{words}. {LEAD}".encode(charset)
    packed = b64encode(raw) if packing == "base64" else encodestring(raw)
    fields = (
        f"Content-Type: text/plain; charset={charset}",
        f"Content-Transfer-Encoding: {packing}",
    )
    assert text(read(mail(packed.decode(), *fields), "copy.eml")) == [f"{words}. {LEAD}"]


@pytest.mark.parametrize("kind", ["plain", "html"])
@pytest.mark.parametrize("packed", [True, False])
def test_broken_utf_8_is_read_asked_about_and_held(kind: str, packed: bool) -> None:
    fields = [f"Content-Type: text/{kind}; charset=utf-8"]
    if packed:
        fields.append("Content-Transfer-Encoding: base64")
    data = mail("", *fields) + (b64encode(BROKEN) if packed else BROKEN)
    story = read(data, "copy.eml")
    assert "caf\ufffd" in text(story)[0]
    assert "that cannot be read as UTF-8" in story.hold
    assert Ask.ENCODING in [it.kind for it in story.questions]


def test_encoded_words_of_the_subject_are_read() -> None:
    header = HEADER.replace("Bridge to close", "=?utf-8?B?QnLDvGNrZQ==?=\n =?utf-8?Q?_zu?=")
    assert read(mail(STORY, header=header), "copy.eml").headline == "Brücke zu for a year"


@pytest.mark.parametrize("delsp", ["", "; delsp=yes"])
def test_flowed_lines_are_one_paragraph(delsp: str) -> None:
    gap = "  \n" if delsp else " \n"
    body = LEAD.replace(" ", gap, 1) + "\n"
    story = read(mail(body, f'Content-Type: text/plain; format="flowed"{delsp}'), "copy.eml")
    assert text(story) == [LEAD]


def test_a_space_that_flowed_mail_puts_before_a_line_is_no_letter_of_it() -> None:
    body = f" From the river: {LEAD}\n"
    story = read(mail(body, "Content-Type: text/plain; format=flowed"), "copy.eml")
    assert text(story) == [f"From the river: {LEAD}"]


def test_soft_line_ends_of_quoted_printable_are_none() -> None:
    packed = encodestring(f"{LEAD} {LEAD}".encode()).decode()
    assert "=\n" in packed
    data = mail(packed, "Content-Transfer-Encoding: quoted-printable")
    assert text(read(data, "copy.eml")) == [f"{LEAD} {LEAD}"]

"""Mailed copy: the copy is read, and what surrounds it in mail is kept in the account."""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from quopri import encodestring

import pytest

from articles.sources import Ask, DocumentRefused, Paragraph, Role, Story, read_stories
from tests.sources.mutants import mutants
from tests.sources.samples import LEAD, read
from tests.sources.word import docx, p

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "seeds" / "eml").glob("*.eml"))
HEADER = """\
From: Newsdesk <desk@courier.example>
To: copy@courier.example
Date: Tue, 3 Nov 2026 18:04:00 +0000
Message-ID: <4711@courier.example>
Subject: Bridge to close for a year
MIME-Version: 1.0
"""
STORY = f"OSTLEMERE, Lennshire — {LEAD}\n\nA ferry will run in its place, said Orla Venn.\n"
JPEG = b"\xff\xd8\xff a picture"


def mail(body: str, *fields: str, header: str = HEADER) -> bytes:
    return (header + "".join(f"{field}\n" for field in fields) + "\n" + body).encode()


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    inner = "".join(f"--xyz\n{part}\n" for part in parts)
    return mail(f"{inner}--xyz--\n", f'Content-Type: multipart/{kind}; boundary="xyz"')


def attachment(name: str, data: bytes, kind: str = "application/octet-stream") -> str:
    return (
        f"Content-Type: {kind}\nContent-Disposition: attachment; filename={name}\n"
        f"Content-Transfer-Encoding: base64\n\n{b64encode(data).decode()}"
    )


def text(story: Story) -> list[str]:
    return [block.text for block in story.body if isinstance(block, Paragraph)]


def ruled(story: Story, rule: str) -> list[str]:
    return [line.text for line in story.lines if line.rule == rule]


BODY = [LEAD, "A ferry will run in its place, said Orla Venn."]


def test_the_subject_is_the_headline_of_a_text_without_one() -> None:
    story = read(mail(STORY), "copy.eml")
    assert (story.headline, story.reader) == ("Bridge to close for a year", "eml-1")
    assert text(story) == BODY
    assert ruled(story, "mail-subject") == ["Bridge to close for a year"]
    assert not story.questions


def test_neither_the_sender_nor_the_date_of_sending_is_the_storys() -> None:
    story = read(mail(STORY), "copy.eml")
    assert (story.credits, story.byline, story.published) == ((), "", None)
    assert story.identifier == "4711@courier.example"
    assert "Date: Tue, 3 Nov 2026 18:04:00 +0000" in ruled(story, "stated-field")


def test_a_headline_in_the_text_counts_and_the_subject_is_asked() -> None:
    story = read(mail(f"Oldest bridge in town to close\n\n{STORY}"), "copy.eml")
    assert story.headline == "Oldest bridge in town to close"
    assert [(it.kind, it.text, it.proposal) for it in story.questions] == [
        (Ask.WHICH_HEADLINE, "Oldest bridge in town to close", "Bridge to close for a year")
    ]


def test_the_subject_once_more_in_the_text_is_one_headline() -> None:
    subject = HEADER.replace("Subject: ", "Subject: Re: AW: ")
    story = read(mail(f"Bridge to close for a year\n\n{STORY}", header=subject), "copy.eml")
    assert story.headline == "Bridge to close for a year"
    assert ruled(story, "headline-again") == ["Re: AW: Bridge to close for a year"]
    assert not story.questions


def test_a_line_of_plain_text_has_its_own_bytes() -> None:
    data = mail(STORY)
    story = read(data, "copy.eml")
    lead = next(line for line in story.lines if line.role is Role.BODY)
    assert data[lead.start : lead.end].decode() == lead.text


def test_greeting_signature_quotation_and_notice_are_no_copy() -> None:
    body = (
        f"Hi all,\n\n{STORY}\n-- \nAna Rook\nTel 555 0100\n\n"
        "On Mon, 2 Nov 2026 at 09:00, Desk <desk@courier.example> wrote:\n> Where is the copy?\n"
    )
    story = read(mail(body), "copy.eml")
    assert text(story) == BODY
    assert ruled(story, "mail-greeting") == ["Hi all,"]
    assert ruled(story, "mail-signature") == ["--", "Ana Rook", "Tel 555 0100"]
    assert ruled(story, "mail-quoted")[1:] == ["> Where is the copy?"]
    notice = "This e-mail is confidential and intended\nfor nobody else.\n\nSent from my telephone"
    below = read(mail(f"{STORY}\n{notice}"), "copy.eml")
    assert text(below) == BODY
    assert len(ruled(below, "legal")) == 2


def test_what_stands_below_an_original_message_is_quoted() -> None:
    long = " ".join(["It was said again at length by all who were there."] * 10)
    story = read(
        mail(f"{STORY}\n{long}\n\n-----Original Message-----\nFrom: A\nSent: B\n\nOld copy."),
        "a.eml",
    )
    assert text(story) == [*BODY, long]
    assert "Old copy." in ruled(story, "mail-quoted")


def test_of_a_message_passed_on_the_copy_is_what_was_passed_on() -> None:
    more = " ".join(["It is the oldest of the five bridges, and the narrowest."] * 5)
    body = (
        "For tomorrow, please.\n\n---------- Forwarded message ---------\n"
        "From: Ana Rook <ana@lenn.example>\nDate: Mon, 2 Nov 2026\nSubject: Copy\n\n"
        f"{STORY}\n{more}\n"
    )
    story = read(mail(body), "copy.eml")
    assert text(story) == [*BODY, more]
    assert ruled(story, "mail-note") == ["For tomorrow, please."]
    assert len(ruled(story, "mail-header")) == 4
    assert story.credits == ()


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


def test_encoded_words_of_the_subject_are_read() -> None:
    header = HEADER.replace("Bridge to close", "=?utf-8?B?QnLDvGNrZQ==?=\n =?utf-8?Q?_zu?=")
    assert read(mail(STORY, header=header), "copy.eml").headline == "Brücke zu for a year"


def test_flowed_lines_are_one_paragraph() -> None:
    body = LEAD.replace(" ", " \n", 1) + "\n"
    story = read(mail(body, 'Content-Type: text/plain; format="flowed"'), "copy.eml")
    assert text(story) == [LEAD]


def test_of_two_forms_the_plain_one_is_read() -> None:
    data = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{STORY}",
        f"Content-Type: text/html\n\n<p>{LEAD}</p>",
        kind="alternative",
    )
    story = read(data, "copy.eml")
    assert text(story) == BODY
    assert ruled(story, "mail-alternative") == ["the text once more, as text/html"]


def test_a_message_in_html_keeps_links_and_hides_what_is_hidden() -> None:
    page = (
        '<style>p{}</style><div style="display:none">Preview only</div><p>Hello all,</p>'
        f'<p>{LEAD} See <a href="https://lenn.example/">the plan</a>.</p><p>Yes.</p>'
        '<div class="gmail_signature">Ana Rook, reporter</div>'
        '<div class="gmail_quote"><p>Where is it?</p></div>'
    )
    story = read(mail(page, "Content-Type: text/html; charset=utf-8"), "copy.eml")
    assert [block.html for block in story.body if isinstance(block, Paragraph)] == [
        f'{LEAD} See <a href="https://lenn.example/">the plan</a>.',
        "",
    ]
    assert ruled(story, "stated-hidden") == ["Preview only"]
    assert ruled(story, "mail-signature") == ["Ana Rook, reporter"]
    assert ruled(story, "mail-quoted") == ["Where is it?"]


def test_an_attached_document_is_the_story_and_the_message_its_covering_note() -> None:
    document = docx(p("Bridge to close", style="Title"), p(LEAD))
    data = multipart(
        "Content-Type: text/plain\n\nCopy attached.\n",
        attachment("bridge.docx", document),
        attachment("bridge.jpg", JPEG, "image/jpeg"),
    )
    story = read(data, "copy.eml")
    assert (story.headline, story.reader) == ("Bridge to close", "eml-1")
    assert story.identifier == "4711@courier.example bridge.docx"
    assert ruled(story, "mail-note") == ["Copy attached."]
    assert [picture.name for picture in story.pictures] == ["bridge.jpg"]
    numbers = [line.number for line in story.lines]
    assert numbers == sorted(set(numbers))
    body = next(line for line in story.lines if line.text == LEAD)
    assert story.body[0].lines == (body.number,)
    assert b64encode(document).startswith(data[body.start : body.start + 40])


def test_a_story_with_a_document_attached_makes_two() -> None:
    long = " ".join(["It was said again at length by all who were there."] * 10)
    data = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{STORY}\n{long}",
        attachment("other.txt", f"A ferry again\n\n{LEAD}\n".encode()),
    )
    first, second = read_stories(data, "copy.eml")
    assert (first.headline, second.headline) == ("Bridge to close for a year", "A ferry again")
    assert max(it.number for it in first.lines) < min(it.number for it in second.lines)


@pytest.mark.parametrize("name", ["plan.pdf", "table.xlsx", "bad.docx"])
def test_an_attachment_that_is_not_read_is_asked_about(name: str) -> None:
    data = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{STORY}", attachment(name, b"PK\x03\x04 [Con")
    )
    (asked,) = read(data, "copy.eml").questions
    assert (asked.kind, asked.text.startswith(name)) == (Ask.NOT_READ, True)


def test_a_message_cut_short_is_asked_about() -> None:
    data = multipart(f"Content-Type: text/plain; charset=utf-8\n\n{STORY}").replace(b"--xyz--", b"")
    story = read(data, "copy.eml")
    assert [it.text for it in story.questions] == ["the end of the message"]


def test_parts_without_a_boundary_are_read_as_they_stand() -> None:
    assert text(read(mail(STORY, "Content-Type: multipart/mixed"), "copy.eml")) == BODY


NESTED = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(200))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (mail("\n"), "no words"),
        (HEADER.encode() + NESTED.encode(), "nested too deep"),
        (mail("x", "Content-Type: multipart/encrypted; boundary=a"), "encrypted"),
        (mail("x", "Content-Type: application/pkcs7-mime"), "encrypted"),
        (mail("A line\n" * 60_000), "60,000 lines"),
        (mail("<b>" * 300_000, "Content-Type: text/html"), "more than 200,000 tags"),
        (multipart(*["Content-Type: text/plain\n\nx"] * 600), "more than 500 parts"),
    ],
)
def test_what_is_refused_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read(data, "copy.eml")


def test_mail_is_known_by_its_fields_alone() -> None:
    assert read(mail(STORY), "copy").reader == "eml-1"
    release = f"From: the mayor\nTo: all\n\n{STORY}".encode()
    assert read(release, "release.txt").reader == "plain-1"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_damaged_message_is_read_or_refused(path: Path) -> None:
    for mutant in mutants(path.read_bytes()):
        with suppress(DocumentRefused):
            assert read_stories(mutant, path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_word_of_a_sample_is_in_some_line(path: Path) -> None:
    data = path.read_bytes()
    stories = read_stories(data, path.name)
    account = " ".join(line.text for story in stories for line in story.lines)
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    for word in f"{message['subject']} {body.get_content()}".split():
        assert word in account

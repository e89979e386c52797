"""Parts of a message: forms of one text, and documents and pictures attached to it."""

from __future__ import annotations

from base64 import b64encode

import pytest

from articles.sources import Ask, read_stories
from tests.sources.mails import BODY, JPEG, STORY, attachment, mail, multipart, ruled, text
from tests.sources.samples import LEAD, read
from tests.sources.word import docx, p


def test_of_two_forms_the_plain_one_is_read() -> None:
    data = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{STORY}",
        f"Content-Type: text/html\n\n<p>{LEAD}</p>",
        kind="alternative",
    )
    story = read(data, "copy.eml")
    assert text(story) == BODY
    assert ruled(story, "mail-alternative") == ["the text once more, as text/html"]


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

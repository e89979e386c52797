"""Pictures whose bytes stand in a document as an address."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest

from articles.sources import Ask, Figure, Limits, Role, Story, read_stories
from tests.pictures import picture

JPEG = picture(size=(900, 700))
PNG = picture("red", kind="PNG")
LEAD = "The ferry to Skerry Point will sail again in March, the harbour board said on Tuesday."
BODY = f"<p>{LEAD}</p><p>It had lain at the quay since a storm broke its ramp.</p>"


def uri(data: bytes, kind: str = "jpeg") -> str:
    return f"data:image/{kind};base64,{b64encode(data).decode()}"


def page(html: str) -> bytes:
    return f"<html><body><article><h1>Ferry to sail</h1>{html}{BODY}</article></body>".encode()


def markdown(text: str) -> bytes:
    return f"# Ferry to sail\n\n{text}\n\n{LEAD}\n".encode()


def feed(html: str) -> bytes:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<item><title>Ferry to sail</title><content:encoded><![CDATA[{html}{BODY}]]>"
        "</content:encoded></item></channel></rss>"
    ).encode()


def ninjs(html: str) -> bytes:
    item = {"uri": "tag:1", "headline": "Ferry", "pubstatus": "usable", "body_html": html + BODY}
    return json.dumps({**item, "versioncreated": "2024-05-03T06:00:00Z"}).encode()


FIGURE = '<figure><img src="{}" alt="A quay"><figcaption>The quay at noon.</figcaption></figure>'
CAPTIONED = {
    "page.html": page(FIGURE.format(uri(JPEG))),
    "note.md": markdown(f'![A quay]({uri(JPEG)} "The quay at noon.")'),
    "named.md": markdown(f'![A quay][1]\n\n[1]: <{uri(JPEG)}> "The quay at noon."'),
    "feed.rss": feed(FIGURE.format(uri(JPEG))),
    "item.json": ninjs(FIGURE.format(uri(JPEG))),
}


CAPTIONED["item.xml"] = (
    "<nitf><body><body.head><hedline><hl1>Ferry to sail</hl1></hedline></body.head><body.content>"
    f"<p>{LEAD}</p><media media-type='image'><media-reference alternate-text='A quay'/>"
    f"<media-object encoding='base64'>{b64encode(JPEG).decode()}</media-object>"
    "<media-caption>The quay at noon.</media-caption></media></body.content></body></nitf>"
).encode()


def one(data: bytes, name: str, limits: Limits | None = None) -> Story:
    (story,) = read_stories(data, name, limits=limits)
    assert all(len(line.text) < 500 for line in story.lines)
    return story


def figure_of(story: Story) -> Figure:
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    return figure


@pytest.mark.parametrize("name", CAPTIONED)
def test_a_picture_written_into_a_document_goes_to_its_caption(name: str) -> None:
    story = one(CAPTIONED[name], name)
    figure = figure_of(story)
    (kept,) = story.pictures
    assert (kept.data, kept.name) == (JPEG, figure.href)
    assert figure.href.endswith(".jpg")
    assert (figure.caption, figure.alt) == ("The quay at noon.", "A quay")
    assert all(question.kind is not Ask.NOT_READ for question in story.questions)


@pytest.mark.parametrize("name", CAPTIONED)
def test_a_picture_that_is_too_large_is_asked_about(name: str) -> None:
    story = one(CAPTIONED[name], name, Limits(picture=1_000))
    (question,) = (it for it in story.questions if it.kind is Ask.NOT_READ)
    assert "at most 1,000 are kept" in question.text
    assert (story.pictures, figure_of(story).href) == ((), "")
    assert figure_of(story).caption == "The quay at noon."


def test_a_picture_without_a_caption_is_kept() -> None:
    story = one(page(f'<p><img src="{uri(PNG, "png")}"></p>'), "page.html")
    assert [kept.data for kept in story.pictures] == [PNG]
    assert any(line.text.startswith("data:image/png;base64, ") for line in story.lines)


@pytest.mark.parametrize(
    "address",
    [
        uri(b"no picture at all"),
        "data:image/png;base64,%%%%",
        "data:image/png;base64,A",
        "data:,",
        "data:image/svg+xml,<svg><path d='M0 0h9v9z'/></svg>".replace("<", "%3C"),
    ],
)
def test_what_is_no_picture_is_asked_about(address: str) -> None:
    story = one(page(FIGURE.format(address)), "page.html")
    (question,) = (it for it in story.questions if it.kind is Ask.NOT_READ)
    assert "it is no picture" in question.text
    assert (story.pictures, figure_of(story).caption) == ((), "The quay at noon.")


@pytest.mark.parametrize(
    "blank",
    [
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E",
    ],
)
def test_what_only_keeps_the_place_of_a_picture_is_none(blank: str) -> None:
    story = one(page(f'<img src="{blank}">' + FIGURE.format(blank)), "page.html")
    assert (story.pictures, figure_of(story).href) == ((), "")
    assert all(question.kind is not Ask.NOT_READ for question in story.questions)


def test_the_address_of_lazy_loading_counts_before_bytes() -> None:
    html = f'<figure><img src="{uri(PNG)}" data-src="a.jpg"><figcaption>A.</figcaption></figure>'
    assert figure_of(one(page(html), "page.html")).href == "a.jpg"


def test_a_picture_shown_twice_is_kept_once() -> None:
    story = one(page(FIGURE.format(uri(PNG, "png")) + FIGURE.format(uri(PNG, "PNG"))), "page.html")
    assert len(story.pictures) == 1


def test_bytes_are_printed_nowhere() -> None:
    html = f'<object data="{uri(PNG)}"></object><nav><img src="{uri(PNG)}"></nav>'
    story = one(page(html), "page.html")
    assert all(line.role is not Role.BODY or "data:" not in line.text for line in story.lines)


def test_a_picture_written_into_a_message_is_kept_in_its_place() -> None:
    head = "From: a@b.example\nSubject: Ferry to sail\nContent-Type: text/html; charset=utf-8\n\n"
    story = one(f'{head}{BODY}<p><img src="{uri(JPEG)}"></p>'.encode(), "mail.eml")
    assert [kept.data for kept in story.pictures] == [JPEG]
    assert figure_of(story).href == story.pictures[0].name

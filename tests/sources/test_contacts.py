"""How to reach those who wrote a story, and who they are, is told behind it and is none of it."""

# ruff: noqa: E501  (a paragraph is one line, as in the documents themselves)

from __future__ import annotations

import pytest

from articles.sources import Ask, Role, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
FERRY = "The ferry will run in its place from the middle of the month, and it will be free."
LAST = "Nobody on the north bank was told of the plan until the signs were up, on Wednesday."


def story_with(text: str, *behind: str, byline: str = "By Ana Rook") -> Story:
    return read(document(TITLE, byline, LEAD, FERRY, LAST, text, *behind), "reach.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Contact Ana Rook at 555-0142 or arook@courier.example.",
        "Contact Ana Rook at 555-0142. Follow her at @arook.",
        "Reach Ana Rook at arook@courier.example.",
        "Contact reporter Ana Rook at 555-0142 ext. 3.",
        "Contact the reporter at arook@courier.example.",
        "Ana Rook in New York at arook@courier.example",
        "Ana Rook in New York at arook@courier.example; Ben Tarrow in Hull at bt@courier.example",
    ],
)
def test_how_to_reach_the_authors_is_furniture(text: str) -> None:
    story = story_with(text, "A ferry is a ferry, and a bridge is not, the mayor said in the end.")
    line = next(line for line in story.lines if line.text == text)
    assert (line.role, line.rule) == (Role.FURNITURE, "contact")
    assert story.questions == ()


def test_whom_readers_may_ring_for_the_story_is_asked() -> None:
    text = "Call Willa Moss at 555-0142 to join the rota."
    story = story_with(text)
    assert story.lines[-1].role is Role.BODY
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.UNKNOWN_LINE, "furniture")]


@pytest.mark.parametrize(
    "text",
    [
        "Contact the box office at 555-0142 for seats.",
        "Rook fell from the bridge at noon, and Tarrow with him.",
        "Ana was the name of the ferry.",
    ],
)
def test_what_is_about_no_author_is_the_storys(text: str) -> None:
    story = story_with(text)
    assert story.lines[-1].role is Role.BODY
    assert story.questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Rook covers rivers for the Courier. Contact: arook@courier.example",
        "Ana covers the river trade from Ostlemere. She has worked at the Courier since 2009 and was before that in Hull (2004-2009). Contact: +00 555 01420",
        "Rook is a reporter in Hull.",
        "Petra Quill covers the harbour for the Courier. Contact: pq@courier.example",
    ],
)
def test_a_bio_behind_the_story_is_none_of_it(text: str) -> None:
    story = story_with(text)
    assert story.lines[-1].role is Role.BIO
    assert story.questions == ()


def test_an_agencys_name_above_a_bio_is_furniture() -> None:
    story = story_with("Reuters", "Ana is a correspondent in Ostlemere.")
    assert [(line.role, line.rule) for line in story.lines[-2:]] == [
        (Role.FURNITURE, "author-box"),
        (Role.BIO, "bio"),
    ]


def test_a_journalist_who_did_not_sign_is_asked() -> None:
    text = "Petra Quill is a senior reporter at the Courier."
    story = story_with(text)
    assert story.lines[-1].role is Role.BODY
    assert [(q.kind, q.text, q.proposal) for q in story.questions] == [
        (Ask.UNKNOWN_LINE, text, "bio")
    ]


def test_a_bio_in_a_page_is_none_of_its_story() -> None:
    text = "Ana Rook covers rivers for the Courier."
    page = f"<html><body><article><h1>{TITLE}</h1><p class=byline>By Ana Rook</p><p>{LEAD}</p><p>{FERRY}</p><p>{text}</p></article></body></html>"
    story = read(page.encode(), "page.html")
    assert [line.role for line in story.lines if line.text == text] == [Role.BIO]

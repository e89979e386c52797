"""What publishers print among a story's paragraphs is none of it; what may be the story is asked."""

# ruff: noqa: E501  (a paragraph is one line, as in the documents themselves)

from __future__ import annotations

import pytest

from articles.sources import RULES, Ask, Line, Role, Story
from articles.sources.grammar.notice_words import KINDS
from articles.sources.grammar.notices import notice
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
FERRY = "The ferry will run in its place from the middle of the month, and it will be free."
LAST = "Nobody on the north bank was told of the plan until the signs were up, on Wednesday."

NOTICES = [
    ("Get a look at the day ahead in Lenn politics. Sign up here.", "subscription"),
    ("Get the day ahead in L.S. politics with the On Lenn newsletter. Sign up here.", "subscription"),
    ("Want the news first? Sign up for our newsletter.", "subscription"),
    ("Support local journalism. Subscribe today.", "subscription"),
    ("Stay informed with the Courier’s daily newsletter.", "subscription"),
    ("Your weekly guide to the river. Sign up to our free newsletter.", "subscription"),
    ("Join our WhatsApp channel for the latest from the river", "subscription"),
    ("[Read more about floods and what follows them]", "read-more"),
    ("Listen to highlights from Lennshire on Radio Lenn Sounds, watch the latest episode of Look Lenn or tell us about a story you think we should be covering here.", "read-more"),
    ("Get in touch. Tell us which stories we should cover in Ostlemere", "read-more"),
    ("Follow the Courier on Google News", "read-more"),
    ("This is a developing story. Check back for updates.", "developing"),
    ("This is a breaking news story and will be updated.", "developing"),
    ("This story is being updated. More details to follow.", "developing"),
    ("Developing story; please refresh this page for more.", "developing"),
    ("(This story has not been edited by Courier staff and is auto-generated from a syndicated feed.)", "syndicated"),
    ("(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)", "syndicated"),
    ("Have a tip? Email the newsroom at tips@courier.example.", "contact"),
    ("™ & © 2024 Lenn River Network, Inc. Part of the Lenn Group.", "legal"),
    ("Email: arook@courier.example | Twitter: @arook", "contact"),
    ("(more)", "wire-handling"),
    ("-more-", "wire-handling"),
    ("- 30 -", "wire-handling"),
    ("-30-", "wire-handling"),
    ("###", "wire-handling"),
]  # fmt: skip

STORY = [
    "More on this later, said the mayor.",
    "Advertisement in the window asks for a cat.",
    "Get a look at the tower before it falls, the mayor said. Sign up here, said the sign.",
    "“This is a developing story,” the constable read out, and sat down.",
    "This is a developing country, and its bridges are old.",
    "Listen to the river at night and you will hear the piers move.",
    "Contact with the ferry was lost at nine, and again at ten.",
    "This story has not been told before, not even on the north bank.",
    "More than thirty people stood on the quay.",
    "Follow the river for a mile and you come to the weir.",
]


def line_of(text: str) -> tuple[Line, Story]:
    story = read(document(TITLE, "By Ana Rook", LEAD, FERRY, text, LAST, LEAD + " Again."), "n.txt")
    return next(line for line in story.lines if line.text == text), story


@pytest.mark.parametrize(("text", "rule"), NOTICES)
def test_a_notice_in_the_body_is_furniture(text: str, rule: str) -> None:
    line, _ = line_of(text)
    assert (line.role, line.rule) == (Role.FURNITURE, rule)


@pytest.mark.parametrize("text", STORY)
def test_a_sentence_that_begins_like_a_notice_is_the_storys(text: str) -> None:
    line, story = line_of(text)
    assert line.role is Role.BODY
    assert story.questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Get a flu jab at the Corn Hall on Friday. Sign up here.",
        "The mayor has resigned over the bridge. This is a developing story.",
        "The Courier has a new newsletter about the river. Sign up for it at the hall.",
        "Download the ferry app before you travel.",
    ],
)
def test_what_may_be_the_storys_own_stays_and_is_asked(text: str) -> None:
    line, story = line_of(text)
    assert line.role is Role.BODY
    assert [(q.kind, q.text, q.proposal) for q in story.questions] == [
        (Ask.UNKNOWN_LINE, text, "furniture")
    ]


def test_what_comes_after_more_is_still_the_story() -> None:
    short = "A ferry will run in its place."
    story = read(
        document(TITLE, LEAD, "MORE", FERRY, short, "MORE", "It will be free."), "more.txt"
    )
    assert [line.role for line in story.lines[2:]] == [
        *(Role.FURNITURE, Role.BODY, Role.BODY, Role.FURNITURE, Role.BODY)
    ]
    assert story.lines[2].rule == "wire-handling"


def test_every_notice_has_its_reason() -> None:
    assert {kind.rule for kind in KINDS} <= RULES.keys()


def test_a_notice_in_a_page_is_furniture() -> None:
    text = "This is a developing story. Check back for updates."
    page = f"<html><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{FERRY}</p><p>{text}</p></article></body></html>"
    story = read(page.encode(), "page.html")
    assert [line.rule for line in story.lines if line.text == text] == ["developing"]


def test_a_long_run_of_openings_is_searched_in_no_time() -> None:
    assert notice("sign up " * 60) == ("", False)


def test_an_offer_over_a_paragraph_is_asked() -> None:
    line, story = line_of("Sign up for alerts")
    assert line.role is Role.FURNITURE
    assert [(q.text, q.proposal) for q in story.questions] == [("Sign up for alerts", "subhead")]

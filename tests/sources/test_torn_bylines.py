"""Bylines that lost the comma between a name and its post, its paper or its house."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


def story_of(line: str) -> Story:
    return read(document(TITLE, line, "May 3, 2024", LEAD), "head.txt")


BYLINES = [
    ("By Ana Rook and Ben Tarrow Staff Writers", [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook and Ben Tarrow Environment correspondent", [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook in Ostlemere and Ben Tarrow Political correspondent",
     [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook, Ben Tarrow and Jo Pell Crime correspondent",
     [("Ana Rook", ""), ("Ben Tarrow", ""), ("Jo Pell", "")]),
    ("Ana Rook and Ben Tarrow Political correspondents", [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook Diplomatic correspondent and Ben Tarrow in Hull",
     [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook Chief reporter", [("Ana Rook", "")]),
    ("By Ana Rook Staff Reporter", [("Ana Rook", "")]),
    ("By ANA ROOK STAFF REPORTER", [("Ana Rook", "")]),
    ("By Ana Rook Contributing Writer", [("Ana Rook", "")]),
    ("By Ana Rook Guest Columnist", [("Ana Rook", "")]),
    ("By Ana Rook Manchester correspondent", [("Ana Rook", "")]),
    ("By Ana Rook For The Lenn Post", [("Ana Rook", "The Lenn Post")]),
    ("ANA ROOK FOR THE LENN POST", [("Ana Rook", "THE LENN POST")]),
    ("By Ana Rook BBC Wales", [("Ana Rook", "BBC Wales")]),
    ("Ana Rook, South Asia editor", [("Ana Rook", "")]),
    ("By Ana Rook, Local Democracy Reporter", [("Ana Rook", "")]),
    ("By Ana Rook, PA Political Correspondent", [("Ana Rook", "")]),
    ("By Ana Rook, Ben Tarrow, Jo Pell Staff Writers",
     [("Ana Rook", ""), ("Ben Tarrow", ""), ("Jo Pell", "")]),
    ("By Lenn Courier Reporter", [("", "Lenn Courier Reporter")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_everybody_named_is_credited(line: str, expected: list[tuple[str, str]]) -> None:
    story = story_of(line)
    assert [(credit.name, credit.agency) for credit in story.credits] == expected
    assert (story.byline, story.questions) == (line, ())


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("Ana Rook Harbour correspondent", []),
        ("By Ana Rook Harbour correspondent", []),
        ("By Ana Rook Post Reporter", []),
        ("By Ana Rook LennOnline", []),
        ("By Ana Rook and Ben Tarrow Harbour correspondent", ["Ana Rook"]),
        ("By Ana Rook, Ben Tarrow Crime correspondent", ["Ana Rook"]),
        ("By Ana Rook, Lenn Valley Reporter", ["Ana Rook"]),
        ("By Ana Rook, Crime Editor and Lenn Valley Reporter", ["Ana Rook"]),
        ("By Ana Rook The Lenn Courier Staff Writer", []),
        ("By Ana Rook AP Sports Writer and Ben Tarrow AP Business Writer", ["Ben Tarrow"]),
    ],
)
def test_a_name_of_two_readings_is_asked(line: str, certain: list[str]) -> None:
    story = story_of(line)
    assert [credit.name for credit in story.credits] == certain
    assert (story.byline, story.standfirst) == (line, "")
    assert [(ask.kind, ask.text) for ask in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]

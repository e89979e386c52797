"""What agencies put before a headline is none of it; the kind of the story is its kicker."""

from __future__ import annotations

import pytest

from articles.sources import Role
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"

HANDLED = [
    (f"UPDATE 2-{TITLE}", ""),
    (f"WRAPUP 1-{TITLE}", ""),
    (f"RPT-{TITLE}", ""),
    (f"REFILE-UPDATE 1-{TITLE}", ""),
    (f"RPT-UPDATE 2-{TITLE}", ""),
    (f"CORRECTED-{TITLE}", ""),
    (f"CORRECTED (OFFICIAL)-{TITLE}", ""),
    (f"UPDATE 2: {TITLE}", ""),
    (f"URGENT: {TITLE}", ""),
    (f"1st Ld-Writethru: {TITLE}", ""),
    (f"2nd LEAD {TITLE} =", ""),
    (f"{TITLE}, 1st Ld-Writethru", ""),
    (f"Ferry/ {TITLE}", ""),
    (f"Lenn/ferry/ UPDATE 1-{TITLE}", ""),
    (f"EXCLUSIVE-{TITLE}", "EXCLUSIVE"),
    (f"ANALYSIS-{TITLE}", "ANALYSIS"),
    (f"FACTBOX-{TITLE}", "FACTBOX"),
    (f"UPDATE 1-EXCLUSIVE-{TITLE}", "EXCLUSIVE"),
    (f"SPECIAL REPORT-{TITLE}", "SPECIAL REPORT"),
]


@pytest.mark.parametrize(("line", "kicker"), HANDLED)
def test_handling_words_are_left_out_of_the_headline(line: str, kicker: str) -> None:
    data = document(line, "By Ana Rook", LEAD)
    story = read(data, "wire.txt")
    assert (story.headline, story.kicker) == (TITLE, kicker)
    first = story.lines[0]
    assert (first.role, first.rule) == (Role.HEADLINE, "headline-handled")
    assert data[first.start : first.end].decode() == line


@pytest.mark.parametrize(
    "title",
    [
        "Exclusive: town to close its oldest bridge",
        "Update on the bridge: it is closed",
        "FOCUS-GROUP FINDS BRIDGE TOO OLD",
        "Lead pipes found under the bridge",
        "Bridge/ferry dispute splits the town",
        "EXCLUSIVE - Town to close its oldest bridge",
        "X-ray of the bridge finds a crack",
    ],
)
def test_a_headline_in_its_own_words_stays_whole(title: str) -> None:
    assert read(document(title, "By Ana Rook", LEAD), "own.txt").headline == title


def test_a_slug_with_its_take_is_no_headline() -> None:
    story = read(document("BC-Bridge, 1st Ld-Writethru", TITLE, "By Ana Rook", LEAD), "slug.txt")
    assert story.headline == TITLE
    assert story.lines[0].rule == "wire-slug"


def test_a_stated_headline_loses_its_handling_words_too() -> None:
    page = f"<html><body><article><h1>UPDATE 2-{TITLE}</h1><p>{LEAD}</p></article></body></html>"
    assert read(page.encode(), "page.html").headline == TITLE


def test_a_section_above_stays_the_kicker() -> None:
    story = read(document("World", f"EXCLUSIVE-{TITLE}", "By Ana Rook", LEAD), "world.txt")
    assert (story.kicker, story.headline) == ("World", TITLE)

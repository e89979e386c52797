"""Pages that have no story, or only the beginning of one."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused
from tests.sources.samples import LEAD, document, read


def page(title: str, heading: str, text: str) -> bytes:
    return f"<html><title>{title}</title><body><h1>{heading}</h1><p>{text}</p></body>".encode()


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404 Not Found", "Page not found"),
        ("Lenn Courier", "Page not found"),
        ("404 - Lenn Courier", "Sorry"),
        ("Just a moment...", "www.lenn.example"),
        ("Access Denied", "Access Denied"),
        ("403 Forbidden", "403 Forbidden"),
    ],
)
def test_what_a_server_sends_in_place_of_a_story_is_refused(title: str, heading: str) -> None:
    with pytest.raises(DocumentRefused, match="no story"):
        read(page(title, heading, "Sorry, what you were looking for does not exist."), "a.html")


@pytest.mark.parametrize("heading", ["404 houses to be built", "Page not found in Lenn archive"])
def test_a_headline_may_have_such_words(heading: str) -> None:
    assert read(page(heading, heading, LEAD), "a.html").headline == heading


NOTICES = [
    "To continue reading, subscribe today.",
    "Subscribe to continue reading",
    "This article is for subscribers only",
    "You have reached your limit of free articles.",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_story_that_ends_at_a_paywall_is_held(notice: str) -> None:
    box = f"<div class='paywall'><p>{notice}</p><p>Already a subscriber? Log in</p></div>"
    html = f"<article><h1>Bridge to close</h1><p>By Ana Rook</p><p>{LEAD}</p>{box}</article>"
    assert "subscription" in read(html.encode(), "a.html").hold


def test_what_goes_on_behind_the_notice_is_not_held() -> None:
    text = document("Bridge to close", "By Ana Rook", LEAD, NOTICES[1], LEAD + " It was late.")
    assert read(text, "a.txt").hold == ""

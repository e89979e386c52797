from __future__ import annotations

from typing import Any

import pytest

from articles.intake.limits import refuse_if_too_long
from articles.sources import Credit, DocumentRefused, Figure, Story, Work


def story(**parts: Any) -> Story:
    whole = {"headline": "A", "body": (), "lines": (), "encoding": "utf-8", "reader": "plain-1"}
    return Story(**{**whole, **parts})


def figure(credit_line: str = "", **credit: str) -> Figure:
    credits = (Credit(work=Work.PHOTOGRAPHER, **credit),)
    return Figure(caption="", credit_line=credit_line, credits=credits, lines=())


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"headline": "x" * 301}, "headline has 301 characters; 300 is the most"),
        ({"byline": "x" * 501}, "by-line"),
        ({"body": (figure("x" * 501),)}, "credit line"),
        ({"body": (figure(name="x" * 201),)}, "credited name"),
        ({"body": (figure(agency="x" * 201),)}, "credited agency"),
        ({"credits": (Credit(work=Work.REPORTER, name="A", place="x" * 201),)}, "credited place"),
    ],
)
def test_what_no_field_holds_whole_is_refused_and_named(parts: dict[str, Any], what: str) -> None:
    with pytest.raises(DocumentRefused, match=what):
        refuse_if_too_long("story.txt", story(**parts))


def test_what_fits_is_let_through() -> None:
    refuse_if_too_long("story.txt", story(headline="x" * 300, body=(figure("x" * 500),)))

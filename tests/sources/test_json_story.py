"""JSON of no standard: read by common names, held back by its own word, refused without a story."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.sources import Ask, DocumentRefused, Figure, Paragraph, Role, Story, Work
from tests.sources.samples import LEAD, read


def story(**fields: Any) -> Story:
    return read(json.dumps({"title": "Bridge to close", "content": LEAD, **fields}).encode(), "a")


def test_common_names_are_understood() -> None:
    told = story(
        authors=[{"name": "Ana Rook"}, "Ben Tarrow"],
        summary="For a year.",
        published_at="2026-11-03T09:15:00Z",
        tags="bridges, tolls",
        section="Town hall",
        url="https://lenn.example/bridge",
    )
    assert (told.headline, told.standfirst) == ("Bridge to close", "For a year.")
    assert [credit.name for credit in told.credits] == ["Ana Rook", "Ben Tarrow"]
    assert told.keywords == ("bridges", "tolls", "Town hall")
    assert (told.section, told.identifier) == ("Town hall", "https://lenn.example/bridge")
    assert told.published is not None
    assert (told.hold, told.questions) == ("", ())
    (lead,) = told.body
    assert isinstance(lead, Paragraph)
    assert lead.text == LEAD


def test_text_with_tags_is_markup() -> None:
    assert len(story(content=f"<div><p>{LEAD}</p><p>Yes.</p></div>").body) == 2


@pytest.mark.parametrize(
    "state", [{"status": "draft"}, {"draft": True}, {"published": False}, {"state": "pitched"}]
)
def test_what_says_it_is_a_draft_is_held_back(state: dict[str, Any]) -> None:
    assert story(**state).hold.startswith("is marked as “")


def test_nothing_that_it_says_makes_it_more_than_a_document() -> None:
    told = story(status="published", published=True, pk=1, is_superuser=True, author_id=1)
    assert (told.hold, told.questions) == ("", ())
    metadata = {line.text for line in told.lines if line.role is Role.METADATA}
    assert {"status: published", "pk: 1", "is_superuser: true", "author_id: 1"} <= metadata


def test_a_moment_to_publish_is_an_embargo() -> None:
    assert story(publish_at="2027-01-05T06:00:00Z").embargo is not None
    asked = story(publish_at="2027-01-05").questions
    assert [question.kind for question in asked] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("null", "without a headline"),
        ('"x y"', "without a headline"),
        ("[]", "without a headline"),
        ('["x"]', "without a headline"),
        ('{"name": "newsroom", "version": "1.0"}', "without a headline"),
        ('{"title": "A", "content": "B"} {}', "something follows its end"),
    ],
)
def test_json_without_a_story_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read(text.encode(), "a.json")


MOMENT = "2027-05-01T06:00:00Z"


@pytest.mark.parametrize(
    "fields",
    [
        {"meta": {"embargo": MOMENT}},
        {"meta": {"embargoUntil": MOMENT}},
        {"meta": {"a": 1, "press": {"x": [{"deep": {"embargoedUntil": MOMENT}}]}}},
        {"extra": {"embargo": {"until": MOMENT}}},
        {"extra": [{"embargo": [MOMENT]}]},
        {"meta": {"desk": {"hold_until": MOMENT}}},
        {"meta": {"note": f"Embargoed until {MOMENT}"}},
        {"embargo": {"until": MOMENT}},
        {"meta": {"press embargo (ends)": MOMENT}},
    ],
)
def test_an_embargo_holds_however_deep_it_stands(fields: dict[str, Any]) -> None:
    told = story(**fields)
    assert told.embargo is not None
    assert told.embargo.moment.isoformat() == "2027-05-01T06:00:00+00:00"
    assert told.questions == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"meta": {"embargo": "2027-05-01"}},
        {"meta": {"embargo": True}},
        {"meta": {"embargo": {"active": True}}},
        {"meta": {"status": "embargoed"}},
        {"a": {"b": {"c": {"isEmbargoed": "yes"}}}},
    ],
)
def test_a_nested_embargo_without_its_moment_is_asked(fields: dict[str, Any]) -> None:
    assert [question.kind for question in story(**fields).questions] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize(
    "fields", [{"meta": {"embargo": None}}, {"meta": {"embargo": False}}, {"embargo": False}]
)
def test_no_embargo_is_none(fields: dict[str, Any]) -> None:
    told = story(**fields)
    assert (told.embargo, told.questions) == (None, ())


def test_its_picture_and_those_who_contributed_are_understood() -> None:
    image = {"url": "bridge.jpg", "caption": "The bridge.", "credit": "Jo Pell/AFP", "alt": "Piers"}
    told = story(author="Ana Rook", contributors=["Ben Tarrow", {"name": "Una Moss"}], image=image)
    (figure,) = [block for block in told.body if isinstance(block, Figure)]
    assert (figure.caption, figure.credit_line) == ("The bridge.", "Jo Pell/AFP")
    assert (figure.href, figure.alt) == ("bridge.jpg", "Piers")
    works = [(credit.name, credit.work) for credit in told.credits]
    assert works == [
        ("Ana Rook", Work.AUTHOR),
        ("Ben Tarrow", Work.CONTRIBUTOR),
        ("Una Moss", Work.CONTRIBUTOR),
    ]
    assert told.questions == ()
    assert not any("picture" in line.text for line in told.lines)


def test_several_pictures_are_several_figures() -> None:
    told = story(images=[{"src": f"{n}.jpg", "caption": f"Pier {n}."} for n in (1, 2)])
    captions = [block.caption for block in told.body if isinstance(block, Figure)]
    assert captions == ["Pier 1.", "Pier 2."]

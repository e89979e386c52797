"""ninjs 1.x, 2.x and 3.x: which field becomes what, and that none is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.sources import (
    Ask,
    Credit,
    DocumentRefused,
    Paragraph,
    Place,
    Role,
    Story,
    Subhead,
    Work,
    read_stories,
)
from tests.sources.samples import LEAD, read

ITEM: dict[str, Any] = {
    "uri": "tag:lenn.example,2026:1",
    "type": "text",
    "versioncreated": "2026-11-03T09:15:00Z",
    "pubstatus": "usable",
    "headline": "Bridge to close",
    "body_text": LEAD,
}


def story(**fields: Any) -> Story:
    item = {**ITEM, **fields}
    return read(json.dumps({key: it for key, it in item.items() if it is not None}).encode(), "a")


def roles(told: Story) -> dict[str, Role]:
    return {line.text: line.role for line in told.lines}


def test_an_item_is_a_story() -> None:
    told = story(byline="Ana Rook", language="en-GB", keywords=["bridges"], urgency=5)
    assert (told.headline, told.byline, told.language) == ("Bridge to close", "Ana Rook", "en-GB")
    assert told.identifier == "tag:lenn.example,2026:1"
    assert told.keywords == ("bridges",)
    assert told.hold == ""
    assert told.published is not None
    assert told.published.printed == "2026-11-03T09:15:00Z"
    assert roles(told)["urgency: 5"] is Role.METADATA


def test_spans_are_those_of_the_values() -> None:
    data = json.dumps(ITEM).encode()
    told = read(data, "a")
    headline = next(line for line in told.lines if line.role is Role.HEADLINE)
    assert data[headline.start : headline.end] == b'"Bridge to close"'


def test_the_first_version_and_a_later_one_are_told_apart() -> None:
    told = story(firstcreated="2026-11-01T09:00:00Z")
    assert told.published is not None
    assert told.updated is not None
    assert told.published.printed < told.updated.printed


def test_lists_of_texts_are_read_by_their_roles() -> None:
    told = story(
        headline=None,
        body_text=None,
        headlines=[{"role": "short", "value": "Closing"}, {"role": "main", "value": "To close"}],
        descriptions=[{"role": "summary", "value": "For a year."}],
        bodies=[{"role": "main", "contentType": "text/plain", "value": f"{LEAD}\n\nYes."}],
    )
    assert (told.headline, told.standfirst) == ("To close", "For a year.")
    assert [part.text for part in told.body if isinstance(part, Paragraph)] == [LEAD, "Yes."]
    assert roles(told)["headlines short: Closing"] is Role.METADATA


def test_markup_is_preferred_and_the_plain_text_accounted_for() -> None:
    told = story(
        body_xhtml=f"<p>OSTLEMERE, Lennshire — {LEAD}</p><h2>Why</h2><p>The <b>piers</b>.<p>End.",
        body_text=f"OSTLEMERE, Lennshire — {LEAD} Why The piers. End.",
    )
    assert told.dateline is not None
    assert told.dateline.places == (Place(city="Ostlemere", region="Lennshire"),)
    lead, why, piers, end = told.body
    assert isinstance(lead, Paragraph)
    assert lead.text == LEAD
    assert isinstance(why, Subhead)
    assert isinstance(piers, Paragraph)
    assert piers.html == "The <strong>piers</strong>."
    assert isinstance(end, Paragraph)
    assert [line.rule for line in told.lines if line.role is Role.DUPLICATE] == ["stated-again"]
    assert told.questions == ()


def test_a_second_body_with_other_words_is_asked() -> None:
    told = story(body_xhtml=f"<p>{LEAD}</p>", body_text="Quite another story about a kettle.")
    assert [question.kind for question in told.questions] == [Ask.UNKNOWN_LINE]


def test_script_in_a_body_is_not_text_of_the_story() -> None:
    told = story(body_text=None, body_xhtml=f"<p>{LEAD}</p><script>alert('x')</script><!-- J. -->")
    assert len(told.body) == 1
    assert roles(told)["alert('x')"] is Role.NOT_FOR_PUBLICATION
    assert roles(told)["J."] is Role.NOT_FOR_PUBLICATION


@pytest.mark.parametrize("status", ["canceled", "withheld", "stat:canceled", "odd"])
def test_any_status_but_usable_holds_back(status: str) -> None:
    assert status.removeprefix("stat:") in story(pubstatus=status).hold
    assert "marked" in story(pubStatus=status).hold


def test_a_second_status_never_undoes_the_first() -> None:
    text = json.dumps({**ITEM, "pubstatus": "withheld"})
    told = read(f'{text[:-1]}, "pubstatus": "usable"}}'.encode(), "a")
    assert told.hold == "is marked as “withheld”"


def test_an_embargo_needs_its_moment_and_zone() -> None:
    held = story(embargoed="2027-01-05T06:00:00+01:00")
    assert held.embargo is not None
    assert held.embargo.printed == "2027-01-05T06:00:00+01:00"
    asked = story(embargoed="2027-01-05")
    assert [question.kind for question in asked.questions] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize("note", ["KILL: wrong bridge.", "Do not use before we call."])
def test_a_note_to_desks_is_kept_from_readers_and_may_hold_back(note: str) -> None:
    told = story(ednote=note)
    assert roles(told)[note] is Role.NOT_FOR_PUBLICATION
    assert "note to desks" in told.hold


def test_an_embargo_in_a_note_counts() -> None:
    told = story(ednote="UPDATES. Embargoed until 06:00 GMT on 5 January 2027.")
    assert told.embargo is not None
    asked = story(ednote="Embargoed until Monday.")
    assert Ask.EMBARGO_UNCLEAR in {question.kind for question in asked.questions}


def test_where_it_was_written_is_proposed_as_its_dateline() -> None:
    (asked,) = story(located="Ostlemere").questions
    assert (asked.kind, asked.proposal) == (Ask.DATELINE_CANDIDATE, "Ostlemere")


def test_the_source_is_credited_and_known_in_datelines() -> None:
    told = story(infosources=[{"name": "Lenn Wire"}], body_text=f"OSTLEMERE (Lenn Wire) - {LEAD}")
    assert told.credits == (Credit(work=Work.SOURCE, agency="Lenn Wire"),)
    assert told.dateline is not None
    assert told.dateline.agency == "Lenn Wire"


def test_a_value_of_the_wrong_kind_is_metadata_and_asked() -> None:
    told = story(headline=["No", "text"], byline=7)
    assert told.headline == ""
    assert roles(told)["headline: No"] is Role.METADATA
    assert roles(told)["byline: 7"] is Role.METADATA
    kinds = [question.kind for question in told.questions]
    assert kinds.count(Ask.UNKNOWN_LINE) == 3
    assert Ask.NO_HEADLINE in kinds


def test_an_unknown_field_is_never_lost() -> None:
    told = story(pk=1, is_superuser=True, extra={"deep": {"note": "A private word."}})
    assert roles(told)["is_superuser: true"] is Role.METADATA
    assert roles(told)["extra deep: note A private word."] is Role.METADATA
    assert told.hold == ""


def test_the_envelope_of_a_feed_of_one_item_is_metadata() -> None:
    data = json.dumps({"api_version": "1.1", "data": {"meta": {"id": 4}, "item": ITEM}}).encode()
    told = read(data, "a")
    assert told.headline == "Bridge to close"
    assert roles(told)["api_version: 1.1"] is Role.METADATA
    assert roles(told)["meta: id 4"] is Role.METADATA


def test_a_list_of_items_is_as_many_stories() -> None:
    told = read_stories(json.dumps([ITEM, {**ITEM, "headline": "Two"}]).encode(), "a.json")
    assert [one.headline for one in told] == ["Bridge to close", "Two"]
    assert told[1].lines[0].number == told[0].lines[-1].number + 1


def test_items_in_sixteen_bits_are_read() -> None:
    assert read(json.dumps(ITEM).encode("utf-16"), "a").headline == "Bridge to close"


def test_halves_of_letters_are_asked_and_harm_nothing() -> None:
    told = story(headline="Bridge \ud800 to close")
    told.headline.encode()
    assert [question.kind for question in told.questions] == [Ask.ENCODING]


@pytest.mark.parametrize(("fields", "most"), [({f"k{n}": n for n in range(60_000)}, 50_000)])
def test_more_fields_than_a_story_has_are_refused(fields: dict[str, int], most: int) -> None:
    with pytest.raises(DocumentRefused, match=f"more than {most:,}"):
        story(**fields)


def test_twenty_thousand_keywords_are_bounded() -> None:
    told = story(keywords=[f"word {n}" for n in range(20_000)])
    assert len(told.keywords) == 50
    assert sum(line.text.startswith("keywords: ") for line in told.lines) == 20_000


def test_a_subject_may_say_that_it_is_the_section() -> None:
    told = story(subjects=[{"name": "Ferries"}, {"name": "Harbour", "rel": "section"}])
    assert (told.section, told.keywords) == ("Harbour", ("Ferries",))


def test_a_headline_may_say_that_it_is_the_kicker() -> None:
    kicker = {"role": "kicker", "value": "Boats"}
    told = story(headline=None, headlines=[kicker, {"role": "main", "value": "To close"}])
    assert (told.kicker, told.headline) == ("Boats", "To close")

"""ANPA 1312 and IPTC 7901: the lines of a transmission, to the byte."""

from __future__ import annotations

import re
from datetime import UTC, datetime

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

ANPA = (
    "\x16\x16\x01a0001\x1f-----\r\n"
    "r s\x13\x11 BC-LNN--Bridge,100 11-04 0101\r\n"
    "\x02^BC-LNN--Bridge, 1st Ld-Writethru,101< \r\n"
    "{head}"
    "^By ANA ROOK= \r\n^Associated Press= \r\n"
    "\t   OSTLEMERE, England (AP) _ {lead} \r\n{body}"
    "\t   \x03AP-WF-11-04-26 0911GMT<\r\n\x0c\r\n\x04"
)
HEAD = "^Ostlemere to close its oldest bridge< \r\n^AP Photo LNN101< \r\n"


def anpa(head: str = HEAD, body: str = "", lead: str = LEAD) -> bytes:
    return ANPA.format(head=head, body=body, lead=lead).encode("windows-1252")


def roles(told: Story) -> dict[str, Role]:
    return {line.text: line.role for line in told.lines}


def texts(told: Story) -> list[str]:
    return [part.text for part in told.body if isinstance(part, Paragraph)]


def test_a_transmission_is_a_story() -> None:
    told = read(anpa(), "a.anpa")
    assert told.headline == "Ostlemere to close its oldest bridge"
    assert told.byline == "By ANA ROOK\nAssociated Press"
    assert told.credits == (Credit(work=Work.AUTHOR, name="Ana Rook"),)
    assert told.dateline is not None
    assert told.dateline.places == (Place(city="Ostlemere", region="England"),)
    assert texts(told) == [LEAD]
    assert told.published is not None
    assert told.published.moment == datetime(2026, 11, 4, 9, 11, tzinfo=UTC)
    assert told.questions == ()


def test_every_line_is_its_bytes() -> None:
    data = anpa(body="\t   Café. \r\n")
    for line in read(data, "a").lines:
        printed = data[line.start : line.end].decode("windows-1252")
        assert line.text.strip("⟨⟩04") in re.sub("[\x00-\x1f]+", " ", printed)


def test_slugs_and_pictures_are_for_desks() -> None:
    told = read(anpa(), "a")
    assert roles(told)["^BC-LNN--Bridge, 1st Ld-Writethru,101<"] is Role.FURNITURE
    assert roles(told)["^AP Photo LNN101<"] is Role.FURNITURE


def test_notes_to_editors_are_not_for_readers_and_may_hold_back() -> None:
    told = read(anpa(f"{HEAD}^Eds: CALL 555-0100.<\r\n"), "a")
    assert roles(told)["Eds: CALL 555-0100."] is Role.NOT_FOR_PUBLICATION
    assert told.hold == ""
    assert read(anpa(f"{HEAD}^Eds: KILL this story.<\r\n"), "a").hold


def test_an_embargo_in_the_head_counts() -> None:
    told = read(anpa(f"{HEAD}^EMBARGOED until 06:00 GMT on 5 January 2027<\r\n"), "a")
    assert told.embargo is not None


def test_a_summary_is_a_standfirst_unless_the_story_says_it_too() -> None:
    assert read(anpa(f"{HEAD}^It will take a year.<\r\n"), "a").standfirst == "It will take a year."
    assert read(anpa(f"{HEAD}^{LEAD} It will take a year.<\r\n"), "a").standfirst == ""


def test_paragraphs_go_on_to_the_next_indent() -> None:
    told = read(anpa(body="\t   The piers\r\nare hollow. \r\n\t   WHY \r\n\t   End. \r\n"), "a")
    assert texts(told)[1:] == ["The piers are hollow.", "End."]
    assert [part.text for part in told.body if isinstance(part, Subhead)] == ["WHY"]


def test_bytes_that_fill_lines_are_no_letters() -> None:
    told = read(anpa().replace(b"\r\n\x0c", b"\0\0\r\n\x0c"), "a")
    assert "\0" not in "".join(line.text for line in told.lines)


def test_a_transmission_without_a_headline_is_asked() -> None:
    asked = read(anpa(head=""), "a").questions
    assert [question.kind for question in asked] == [Ask.NO_HEADLINE]


def test_transmissions_follow_one_another() -> None:
    one, two = read_stories(anpa() + b"\r\n" + anpa(), "a")
    assert one.headline == two.headline
    assert two.lines[0].number == one.lines[-1].number + 1


@pytest.mark.parametrize("data", [b"\x16\x16\x01\r\n\x04", b"\x01 \x02\r\n\x03 \x04"])
def test_a_transmission_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentRefused, match="no words"):
        read_stories(data, "a")


IPTC = (
    "\x01lnn0001 4 i 80  dpa 0001\r\n\nLenn-bridges/\r\n\x02{head}\r\n\n"
    "Ostlemere (dpa) - The town will close its oldest bridge for a year,\r\n"
    "the mayor said.\r\n\n{body}"
    "# dpa NOTEBOOK\r\n\n- Reporting by: Ben Tarrow\r\nTel: 555 0100\r\n\ndpa bt\r\n"
    "\x03171604 GMT Nov 26 \r\n\x7f\n\x04"
)
TITLE = "REFILE\r\nOstlemere to close its oldest\r\nbridge =\r\nBy Ana Rook, dpa ="


def iptc(head: str = TITLE, body: str = "") -> Story:
    return read(IPTC.format(head=head, body=body).encode(), "a.iptc")


def test_a_message_is_a_story() -> None:
    told = iptc()
    assert told.headline == "Ostlemere to close its oldest bridge"
    assert told.credits == (Credit(work=Work.AUTHOR, name="Ana Rook", agency="dpa"),)
    assert texts(told) == ["The town will close its oldest bridge for a year, the mayor said."]
    assert roles(told)["REFILE"] is Role.FURNITURE
    assert roles(told)["Lenn-bridges/"] is Role.FURNITURE


def test_a_headline_ends_where_the_byline_begins() -> None:
    told = iptc("Ostlemere to close its oldest bridge\r\nBy Ana Rook, dpa =")
    assert told.headline == "Ostlemere to close its oldest bridge"
    assert [it.name for it in told.credits] == ["Ana Rook"]


def test_a_message_may_begin_with_its_text() -> None:
    told = iptc("Varnmouth (dpa) - A ferry will run in its place, they said.")
    assert told.headline == ""
    assert len(texts(told)) == 2


def test_a_headline_ends_where_an_indent_begins() -> None:
    told = iptc("Ostlemere to close its oldest bridge\r\n   The mayor said so.\r\n   So it is.")
    assert told.headline == "Ostlemere to close its oldest bridge"
    assert texts(told)[:2] == ["The mayor said so.", "So it is."]


def test_the_notebook_is_not_for_readers() -> None:
    told = iptc()
    assert roles(told)["Tel: 555 0100"] is Role.NOT_FOR_PUBLICATION
    (reporter, sent) = told.questions
    assert (reporter.kind, reporter.proposal) == (
        Ask.BYLINE_FROM_TAGLINE,
        "Reporting by: Ben Tarrow",
    )
    assert (sent.kind, sent.proposal) == (Ask.DATE_UNCLEAR, "2026-11-17T16:04:00+00:00")


def test_an_indent_begins_a_paragraph() -> None:
    told = iptc(body="   One goes\r\non.\r\n   Two.\r\n\n")
    assert texts(told)[1:] == ["One goes on.", "Two."]

"""NewsML-G2: items and messages, and which pictures belong to which text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.sources import (
    Ask,
    Credit,
    DocumentRefused,
    Figure,
    Paragraph,
    Place,
    Role,
    Story,
    Work,
    read_stories,
)
from tests.sources.samples import LEAD

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LEAD}</p></body></html></inlineXML>'


def item(
    guid: str = "text:1",
    *,
    kind: str = "text",
    meta: str = "",
    about: str = "<headline>Bridge to close</headline>",
    content: str = XHTML,
    rights: str = "",
) -> str:
    return (
        f'<newsItem guid="{guid}" xml:lang="en"><rightsInfo>{rights}</rightsInfo><itemMeta>'
        f'<itemClass qcode="ninat:{kind}"/>{meta}</itemMeta><contentMeta>{about}</contentMeta>'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def picture(guid: str = "picture:1", meta: str = "") -> str:
    return item(
        guid,
        kind="picture",
        meta=meta,
        rights="<usageTerms>No sales.</usageTerms>",
        about="<by>Tamsin Oake</by><creditline>AFP</creditline>"
        f"<description>The bridge of {guid[-1]} arches.</description>",
        content=f'<remoteContent href="{guid}-s.jpg" contenttype="image/jpeg" width="80"/>'
        f'<remoteContent href="{guid}.jpg" contenttype="image/jpeg" width="800"/>',
    )


def stories(*items: str) -> tuple[Story, ...]:
    message = f"<newsMessage {NAR}><header><sent>x</sent></header><itemSet>{''.join(items)}</itemSet></newsMessage>"  # noqa: E501
    return read_stories(message.encode(), "a.xml")


def story(**parts: str) -> Story:
    (told,) = stories(item(**parts))
    return told


def roles(told: Story) -> dict[str, Role]:
    return {line.text: line.role for line in told.lines}


def figures(told: Story) -> list[Figure]:
    return [part for part in told.body if isinstance(part, Figure)]


def test_an_item_is_a_story() -> None:
    told = story(
        meta="<firstCreated>2026-11-01T09:00:00Z</firstCreated>"
        "<versionCreated>2026-11-02T09:00:00Z</versionCreated>",
        about="<headline>Bridge to close</headline><by>By Ana Rook</by><keyword>bridges</keyword>"
        "<subject><name>Town hall</name></subject><slugline>bridge</slugline>",
    )
    assert (told.headline, told.byline, told.language) == ("Bridge to close", "By Ana Rook", "en")
    assert (told.identifier, told.section) == ("text:1", "Town hall")
    assert told.keywords == ("bridges", "Town hall")
    assert told.published is not None
    assert told.updated is not None
    assert told.published.printed < told.updated.printed
    assert roles(told)["slugline: bridge"] is Role.METADATA
    assert (told.hold, told.questions) == ("", ())


def test_an_item_without_a_message_is_read() -> None:
    (told,) = read_stories(item().replace("<newsItem", f"<newsItem {NAR}", 1).encode(), "a")
    assert told.headline == "Bridge to close"


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        f'<inlineXML><nitf xmlns=""><body><body.content><p>{LEAD}</p></body.content></body></nitf></inlineXML>',  # noqa: E501
        f'<inlineData contenttype="text/plain">{LEAD}</inlineData>',
        f'<inlineData contenttype="text/html">&lt;p&gt;{LEAD}&lt;/p&gt;</inlineData>',
    ],
)
def test_text_is_read_in_the_form_it_has(content: str) -> None:
    (lead,) = story(content=content).body
    assert isinstance(lead, Paragraph)
    assert lead.text == LEAD


def test_the_same_text_in_a_second_form_is_a_duplicate() -> None:
    told = story(content=f"{XHTML}<inlineData>{LEAD}</inlineData>")
    assert (len(told.body), told.questions) == (1, ())
    other = story(content=f"{XHTML}<inlineData>Something about a kettle.</inlineData>")
    assert [question.kind for question in other.questions] == [Ask.UNKNOWN_LINE]


def test_dateline_and_source_are_stated() -> None:
    told = story(
        about="<headline>A</headline><infoSource><name>Lenn Wire</name></infoSource>"
        "<dateline>OSTLEMERE, Lennshire (Lenn Wire) —</dateline>"
    )
    assert told.dateline is not None
    assert told.dateline.places == (Place(city="Ostlemere", region="Lennshire"),)
    assert told.dateline.agency == "Lenn Wire"
    assert told.credits == (Credit(work=Work.SOURCE, agency="Lenn Wire"),)


def test_who_made_it_signs_it_where_there_is_no_byline() -> None:
    told = story(about="<creator><name>Ana Rook</name></creator><headline>A</headline>")
    assert told.credits == (Credit(work=Work.AUTHOR, name="Ana Rook"),)


@pytest.mark.parametrize(
    "state",
    [
        '<pubStatus qcode="stat:canceled"/>',
        '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>',
        "<embargoed/>",
        "<edNote>KILL. Wrong bridge.</edNote>",
    ],
)
def test_its_states_hold_it_back(state: str) -> None:
    assert story(meta=state).hold


def test_an_embargo_holds_until_its_moment() -> None:
    told = story(meta="<embargoed>2027-01-05T06:00:00Z</embargoed>")
    assert told.embargo is not None
    assert told.hold == ""


def test_terms_that_begin_later_are_an_embargo() -> None:
    terms = '<usageTerms validFrom="2027-01-05T06:00:00Z">From 5 January</usageTerms>'
    told = story(meta=f"<rightsInfo>{terms}</rightsInfo>")
    assert told.embargo is not None
    assert told.embargo.moment == datetime(2027, 1, 5, 6, tzinfo=UTC)


def test_the_pictures_of_the_only_text_are_its_figures() -> None:
    (told,) = stories(picture(), item(), picture("picture:2"))
    first, lead, second = told.body
    assert isinstance(first, Figure)
    assert isinstance(lead, Paragraph)
    assert isinstance(second, Figure)
    assert (first.href, first.credit_line, first.instructions) == (
        "picture:1.jpg",
        "AFP",
        "No sales.",
    )
    assert first.credits == (Credit(work=Work.PHOTOGRAPHER, name="Tamsin Oake", agency="AFP"),)


def test_pictures_go_to_the_text_that_links_to_them() -> None:
    link = '<link rel="irel:seeAlso" residref="picture:1"/>'
    one, two = stories(item("text:1"), item("text:2", meta=link), picture())
    assert (len(figures(one)), len(figures(two))) == (0, 1)


def test_pictures_go_to_the_one_text_of_their_package() -> None:
    package = (
        '<packageItem guid="p"><groupSet><group><itemRef residref="text:2"/>'
        '<itemRef residref="picture:1"/></group></groupSet></packageItem>'
    )
    one, two = stories(package, item("text:1"), item("text:2"), picture())
    assert (len(figures(one)), len(figures(two))) == (0, 1)
    assert roles(one)["itemRef: residref picture:1"] is Role.METADATA


def test_a_picture_of_no_text_waits_for_its_story() -> None:
    *_, alone = stories(item("text:1"), item("text:2"), picture())
    assert alone.hold == "is a picture without a story"
    assert len(figures(alone)) == 1
    assert alone.credits == ()


def test_a_picture_that_is_withheld_holds_its_story_back() -> None:
    (told,) = stories(item(), picture(meta='<pubStatus qcode="stat:withheld"/>'))
    assert told.hold == "has a picture that is marked as “withheld”"


def test_a_film_waits_for_its_story() -> None:
    assert story(kind="video", content="").hold == "is a video without a story"


def test_lines_are_numbered_on_from_story_to_story() -> None:
    one, two = stories(item("text:1"), item("text:2"))
    assert two.lines[0].number == one.lines[-1].number + 1


def test_a_message_without_an_item_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without a news item"):
        stories("<conceptItem><name>Bridge</name></conceptItem>")


def test_a_package_without_its_items_is_refused_by_name() -> None:
    package = '<packageItem><itemRef residref="a"><title>Ferry</title></itemRef></packageItem>'
    with pytest.raises(DocumentRefused, match="a package of NewsML-G2: it lists items"):
        stories(package)

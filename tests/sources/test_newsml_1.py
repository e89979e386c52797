"""NewsML 1: management, lines and nested components of text and pictures."""

from __future__ import annotations

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

IDENTIFIED = (
    "<Identification><NewsIdentifier><ProviderId>lenn</ProviderId><DateId>20261103</DateId>"
    "<NewsItemId>T1</NewsItemId><PublicIdentifier>urn:newsml:lenn:20261103:T1:2</PublicIdentifier>"
    "</NewsIdentifier></Identification>"
)
LINES = "<HeadLine>Bridge to close</HeadLine>"
NITF = f"<nitf><body><body.content><p>{LEAD}</p></body.content></body></nitf>"


def text(content: str = NITF) -> str:
    data = f"<DataContent>{content}</DataContent>"
    return f'<ContentItem><MediaType FormalName="Text"/>{data}</ContentItem>'


def image(href: str, width: int) -> str:
    return (
        f'<ContentItem Href="{href}"><MediaType FormalName="Photo"/><Characteristics>'
        f'<Property FormalName="Width" Value="{width}"/></Characteristics></ContentItem>'
    )


PHOTO = (
    "<NewsComponent><NewsLines><HeadLine>The bridge</HeadLine><ByLine>Tamsin Oake</ByLine>"
    "<CreditLine>AFP</CreditLine></NewsLines><NewsComponent><Role FormalName='Caption'/>"
    + text("<p>The bridge on Monday.</p>")
    + f"</NewsComponent><NewsComponent>{image('s.jpg', 80)}{image('b.jpg', 800)}</NewsComponent>"
    "</NewsComponent>"
)


def item(lines: str = LINES, content: str = "", management: str = "") -> str:
    managed = f"<NewsManagement>{management}</NewsManagement>"
    component = f"<NewsComponent><NewsLines>{lines}</NewsLines>{content or text()}</NewsComponent>"
    return f'<NewsItem xml:lang="en">{IDENTIFIED}{managed}{component}</NewsItem>'


def stories(*items: str) -> tuple[Story, ...]:
    envelope = "<NewsEnvelope><NewsService FormalName='LWE'/></NewsEnvelope>"
    document = f'<NewsML Version="1.2">{envelope}{"".join(items)}</NewsML>'
    return read_stories(document.encode(), "a.xml")


def story(lines: str = LINES, content: str = "", management: str = "") -> Story:
    (told,) = stories(item(lines, content, management))
    return told


def roles(told: Story) -> dict[str, Role]:
    return {line.text: line.role for line in told.lines}


def test_an_item_is_a_story() -> None:
    told = story(
        lines=f"{LINES}<SubHeadLine>For a year.</SubHeadLine><ByLine>by Ana Rook</ByLine>"
        "<DateLine>OSTLEMERE, Lennshire, Nov 3 (AFP) -</DateLine><KeywordLine>a, b</KeywordLine>",
        management="<FirstCreated>20261103T091500Z</FirstCreated>",
    )
    assert (told.headline, told.standfirst) == ("Bridge to close", "For a year.")
    assert (told.byline, told.language) == ("by Ana Rook", "en")
    assert told.keywords == ("a", "b")
    assert told.published is not None
    assert told.dateline is not None
    assert told.dateline.places == (Place(city="Ostlemere", region="Lennshire"),)
    assert roles(told)["NewsService: FormalName LWE"] is Role.METADATA
    assert (told.hold, told.questions) == ("", ())


def test_its_identifier_is_the_same_for_every_revision() -> None:
    assert story().identifier == "urn:newsml:lenn:20261103:T1"


@pytest.mark.parametrize(
    "content",
    [
        NITF,
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LEAD}</p></body></html>',
        f"<p>{LEAD}</p>",
        LEAD,
        f"<![CDATA[<p>{LEAD}</p>]]>",
    ],
)
def test_text_is_read_in_the_form_it_has(content: str) -> None:
    (lead,) = story(content=text(content)).body
    assert isinstance(lead, Paragraph)
    assert lead.text == LEAD


@pytest.mark.parametrize("status", ["Withheld", "Canceled", "Embargoed"])
def test_any_status_but_usable_holds_back(status: str) -> None:
    told = story(management=f'<Status FormalName="{status}"/>')
    assert told.hold == f"is marked as “{status}”"
    assert story(management='<Status FormalName="Usable"/>').hold == ""


def test_an_embargo_is_a_status_that_will_change() -> None:
    told = story(
        management='<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus '
        'FormalName="Usable"/><DateAndTime>20270105T060000+0000</DateAndTime></StatusWillChange>'
    )
    assert told.hold == ""
    assert told.embargo is not None
    assert told.embargo.printed == "20270105T060000+0000"


def test_a_component_of_a_picture_is_a_figure() -> None:
    lead, figure = story(content=text() + PHOTO).body
    assert isinstance(lead, Paragraph)
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit_line, figure.href) == (
        "The bridge on Monday.",
        "AFP",
        "b.jpg",
    )
    assert figure.credits == (Credit(work=Work.PHOTOGRAPHER, name="Tamsin Oake", agency="AFP"),)


def test_the_headline_inside_its_text_stands_once() -> None:
    inside = NITF.replace(
        "<body>", "<body><body.head><hedline><hl1>Bridge to close</hl1></hedline></body.head>"
    )
    told = story(content=text(inside))
    assert (told.headline, told.standfirst) == ("Bridge to close", "")
    assert roles(told)["Bridge to close"] is Role.DUPLICATE


def test_a_status_inside_its_text_holds_it_back() -> None:
    inside = NITF.replace("<nitf>", '<nitf><head><docdata management-status="withheld"/></head>')
    assert story(content=text(inside)).hold == "is marked as “withheld”"


def test_an_advisory_line_is_for_desks() -> None:
    line = (
        '<NewsLine><NewsLineType FormalName="AdvisoryLine"/>'
        "<NewsLineText>Call 555 0100.</NewsLineText></NewsLine>"
    )
    assert roles(story(lines=LINES + line))["Call 555 0100."] is Role.NOT_FOR_PUBLICATION


def test_pictures_of_their_own_belong_to_the_only_text() -> None:
    (told,) = stories(item(), item(content=PHOTO))
    assert sum(isinstance(part, Figure) for part in told.body) == 1
    alone = stories(item(), item(), item(content=PHOTO))[-1]
    assert alone.hold == "is a picture without a story"
    assert alone.headline == "Bridge to close"


def test_a_second_text_with_other_words_is_asked() -> None:
    told = story(content=text() + text("<p>Something about a kettle.</p>"))
    assert [question.kind for question in told.questions] == [Ask.UNKNOWN_LINE]


def test_a_document_without_an_item_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without a news item"):
        stories("<TopicSet>Bridge</TopicSet>")


def test_the_initials_of_the_desk_are_not_text() -> None:
    told = story(content=text(f"<p>{LEAD}</p><p>Yes.</p><p>ar/bt/co</p>") + PHOTO)
    assert roles(told)["ar/bt/co"] is Role.FURNITURE
    assert [part.text for part in told.body if isinstance(part, Paragraph)] == [LEAD, "Yes."]


def test_an_agency_that_the_item_names_is_known_in_its_dateline() -> None:
    told = story(
        lines="<DateLine>OSTLEMERE, Nov 3, 2026 (Lenn Wire) -</DateLine>"
        "<CreditLine>Lenn Wire</CreditLine>"
    )
    assert told.dateline is not None
    assert told.dateline.agency == "Lenn Wire"
    assert told.dateline.places == (Place(city="Ostlemere"),)

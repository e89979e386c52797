"""NITF: what is stated above, in and below the text, and in the document's head."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Credit, Figure, Paragraph, Place, Role, Story, Subhead, Work
from tests.sources.samples import LEAD, read

HEAD = "<hedline><hl1>Bridge to close</hl1></hedline><byline>By Ana Rook</byline>"


def story(
    *,
    docdata: str = "",
    head: str = HEAD,
    content: str = f"<p>{LEAD}</p>",
    end: str = "",
    root: str = "",
) -> Story:
    document = (
        f"<nitf {root}><head><docdata>{docdata}</docdata></head><body><body.head>{head}</body.head>"
        f"<body.content>{content}</body.content><body.end>{end}</body.end></body></nitf>"
    )
    return read(document.encode(), "a.xml")


def roles(told: Story) -> dict[str, Role]:
    return {line.text: line.role for line in told.lines}


def test_a_document_is_a_story() -> None:
    told = story(
        docdata='<doc-id regsrc="lenn" id-string="7"/><date.issue norm="20261103T091500Z"/>'
        '<key-list><keyword key="bridges"/></key-list>',
        root='xml:lang="en-GB"',
    )
    assert (told.headline, told.byline, told.language) == (
        "Bridge to close",
        "By Ana Rook",
        "en-GB",
    )
    assert (told.identifier, told.keywords, told.hold) == ("lenn:7", ("bridges",), "")
    assert told.published is not None
    assert told.published.printed == "20261103T091500Z"
    assert told.questions == ()


def test_a_second_headline_is_a_standfirst_unless_it_repeats_the_first() -> None:
    head = "<hedline><hl1>One</hl1><hl2>one</hl2><hl2>For a year.</hl2></hedline>"
    told = story(head=head)
    assert told.standfirst == "For a year."
    assert roles(told)["one"] is Role.DUPLICATE


def test_a_document_without_a_headline_takes_its_title() -> None:
    data = f"<nitf><head><title>Bridge</title></head><body><p>{LEAD}</p></body></nitf>"
    told = read(data.encode(), "a.xml")
    assert told.headline == "Bridge"
    assert len(told.body) == 1


def test_a_post_under_the_byline_is_kept_beside_it() -> None:
    told = story(head="<byline>By ANA ROOK<byttl>AP Business Writer</byttl></byline>")
    assert told.byline == "By ANA ROOK\nAP Business Writer"
    assert told.credits == (Credit(work=Work.AUTHOR, name="Ana Rook"),)
    agency = story(head="<byline><person>Ana Rook</person><byttl>Reuters</byttl></byline>")
    assert agency.credits == (Credit(work=Work.AUTHOR, name="Ana Rook", agency="Reuters"),)


DATELINE = "<dateline><location>OSTLEMERE, Lennshire</location></dateline>"


@pytest.mark.parametrize("printed", ["", "OSTLEMERE, Lennshire — ", "OSTLEMERE, Lennshire (AP) - "])
def test_a_dateline_stands_once(printed: str) -> None:
    told = story(head=HEAD + DATELINE, content=f"<p>{printed}{LEAD}</p>")
    assert told.dateline is not None
    assert told.dateline.places == (Place(city="Ostlemere", region="Lennshire"),)
    (lead,) = told.body
    assert isinstance(lead, Paragraph)
    assert lead.text == LEAD


def test_an_abstract_is_a_standfirst_unless_the_text_says_it_too() -> None:
    assert story(head=f"{HEAD}<abstract><p>For a year.</p></abstract>").standfirst == "For a year."
    assert story(head=f"{HEAD}<abstract>{LEAD[:40]}…</abstract>").standfirst == ""


def test_the_text_keeps_its_headings_lists_quotations_and_tables() -> None:
    told = story(
        content=f"<block><p>{LEAD}</p><hl2>Why</hl2><p>The <em>piers</em>.</p>"
        "<ul><li>One</li><li>Two</li></ul><bq><block><p>“No.”</p></block></bq>"
        "<table><tr><td>Old</td><td>220</td></tr></table></block>"
    )
    texts = [getattr(part, "html", "") or getattr(part, "text", "") for part in told.body]
    assert texts == [
        LEAD, "Why", "The <em>piers</em>.", "<ul><li>One</li> <li>Two</li> </ul>",
        "<blockquote>“No.”</blockquote>",
            "<table><tbody><tr><td>Old</td><td>220</td></tr></tbody></table>",
    ]  # fmt: skip
    assert isinstance(told.body[1], Subhead)
    assert not told.questions


def test_media_is_a_figure_with_its_producer_and_its_widest_file() -> None:
    told = story(
        content="<media media-type='image'><media-reference source='s.jpg' width='80'/>"
        "<media-reference source='b.jpg' width='800' alternate-text='A bridge'/>"
        "<media-caption><p>The bridge.</p></media-caption>"
        f"<media-producer>Tamsin Oake/AFP</media-producer></media><p>{LEAD}</p>"
    )
    figure, _ = told.body
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit_line) == ("The bridge.", "Tamsin Oake/AFP")
    assert (figure.href, figure.alt) == ("b.jpg", "A bridge")


def test_a_film_is_no_picture() -> None:
    film = "<media media-type='video'><media-caption>A film.</media-caption></media>"
    told = story(content=f"{film}<p>{LEAD}</p>")
    assert len(told.body) == 1
    assert roles(told)["A film."] is Role.EMBED


def test_a_tagline_names_who_else_worked_on_it() -> None:
    told = story(end="<tagline>Additional reporting by Ben Tarrow in Porto</tagline>")
    assert told.contributor_line == "Additional reporting by Ben Tarrow in Porto"
    assert Credit(work=Work.CONTRIBUTOR, name="Ben Tarrow", place="Porto") in told.credits
    asked = story(end="<tagline>With thanks to everybody on the quay</tagline>")
    assert [question.kind for question in asked.questions] == [Ask.CREDIT_UNCLEAR]


def test_messages_to_editors_and_notes_are_not_for_readers() -> None:
    told = story(
        docdata='<ed-msg info="Call Ana on 555 0100."/>',
        content=f"<note><body.content><p>Hold the front.</p></body.content></note><p>{LEAD}</p>"
        "<note type='pa'><body.content><p>A name has been corrected.</p></body.content></note>",
    )
    assert roles(told)["Call Ana on 555 0100."] is Role.NOT_FOR_PUBLICATION
    assert roles(told)["Hold the front."] is Role.NOT_FOR_PUBLICATION
    assert [it.text for it in told.corrections] == ["A name has been corrected."]
    assert len(told.body) == 1


def test_its_status_and_its_release_hold_it_back() -> None:
    data = b"<nitf><head><docdata management-status='canceled'/></head><body>Yes.</body></nitf>"
    assert read(data, "a").hold == "is marked as “canceled”"
    told = story(docdata='<date.release norm="20270105T060000+0100"/>')
    assert told.embargo is not None
    asked = story(docdata='<date.release norm="20270105"/>')
    assert [question.kind for question in asked.questions] == [Ask.EMBARGO_UNCLEAR]


def test_a_release_at_the_moment_of_issue_is_no_embargo() -> None:
    norm = 'norm="20261103T091500Z"'
    assert story(docdata=f"<date.issue {norm}/><date.release {norm}/>").embargo is None

"""Feeds: each entry a story, and what the channel says in the account of the first."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.sources import DocumentRefused, Figure, Limits, Paragraph, Role, Story, read_stories
from tests.sources.documents import SEEDS, bare, check_mutants, check_spans, samples, words_of
from tests.sources.samples import LEAD

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str) -> tuple[Story, ...]:
    inner = "".join(f"<item><title>Bridge to close</title>{item}</item>" for item in items)
    text = f'<?xml version="1.0"?><rss version="2.0" {SPACES}><channel>{inner}</channel></rss>'
    return read_stories(text.encode(), "feed.xml")


def one(item: str) -> Story:
    (story,) = rss(item)
    return story


def body(story: Story) -> list[str]:
    return [part.html or part.text for part in story.body if isinstance(part, Paragraph)]


FULL = f"<content:encoded><![CDATA[<p>{LEAD}</p><p>More.</p>]]></content:encoded>"


def test_a_byline_above_the_text_of_an_entry_signs_it() -> None:
    story = one(f"<content:encoded><![CDATA[<p>By Ana Rook</p><p>{LEAD}</p>]]></content:encoded>")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert (body(story), story.byline, story.questions) == ([LEAD], "By Ana Rook", ())


def test_each_entry_is_a_story_and_the_numbers_run_on() -> None:
    stories = rss(FULL, FULL)
    assert [story.headline for story in stories] == ["Bridge to close"] * 2
    numbers = [line.number for story in stories for line in story.lines]
    assert numbers == list(range(1, 7))


@pytest.mark.parametrize(
    "content",
    [
        f"<![CDATA[<p>{LEAD}</p><p>A <b>word</b> &amp; more.</p>]]>",
        f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;A &lt;b&gt;word&lt;/b&gt; &amp;amp; more.&lt;/p&gt;",
        f"<![CDATA[<p>{LEAD}</p>]]><![CDATA[<p>A <b>word</b> &amp; more.</p>]]>",
    ],
)
def test_a_body_is_read_however_it_is_escaped(content: str) -> None:
    story = one(f"<content:encoded>{content}</content:encoded>")
    assert body(story) == [LEAD, "A <strong>word</strong> &amp; more."]


def test_a_paragraph_in_character_data_knows_its_own_bytes() -> None:
    data = (SEEDS / "feed" / "courier-briefs.rss").read_bytes()
    story = read_stories(data, "feed.rss")[0]
    line = next(line for line in story.lines if line.rule == "lead")
    assert data[line.start : line.end].startswith(b"<p>The quiet room")
    assert data[line.start : line.end].endswith(b"earplugs.</p>")


def test_an_entry_with_only_a_summary_is_held() -> None:
    story = one("<description>It will be shut for a year.</description>")
    assert (story.standfirst, story.body) == ("It will be shut for a year.", ())
    assert story.hold == "has only a summary"


def test_a_long_description_in_paragraphs_is_the_body() -> None:
    story = one(f"<description><![CDATA[{f'<p>{LEAD}</p>' * 8}]]></description>")
    assert (len(body(story)), story.hold) == (8, "")


def test_a_summary_that_the_body_begins_with_is_no_standfirst() -> None:
    story = one(f"<description>{LEAD[:60]} [&#8230;]</description>{FULL}")
    assert story.standfirst == ""
    assert [line.role for line in story.lines][1] is Role.DUPLICATE


@pytest.mark.parametrize(
    "author",
    [
        "<dc:creator>Ana Rook</dc:creator>",
        "<author>ana@lenn.example (Ana Rook)</author>",
        "<dc:creator><![CDATA[Ana Rook]]></dc:creator><author>Ana Rook</author>",
    ],
)
def test_authors_stand_in_many_fields_and_are_credited_once(author: str) -> None:
    assert [credit.name for credit in one(author + FULL).credits] == ["Ana Rook"]


def test_an_address_is_no_author() -> None:
    assert not one(f"<author>desk@lenn.example</author>{FULL}").credits


def test_dates_identifier_and_keywords_are_fields() -> None:
    fields = (
        "<pubDate>Sun, 03 Mar 2024 10:00:00 GMT</pubDate><guid>b-1</guid>"
        "<link>https://l.example/b</link><category>Harbour</category><category>Lenn</category>"
    )
    story = one(fields + FULL)
    assert story.published is not None
    assert story.published.moment == datetime(2024, 3, 3, 10, tzinfo=UTC)
    assert (story.identifier, story.keywords) == ("b-1", ("Harbour", "Lenn"))


def test_a_media_picture_leads_with_its_caption_and_credit() -> None:
    media = (
        '<media:group><media:content url="https://l.example/a.jpg" type="image/jpeg"/>'
        "<media:title>A bridge</media:title><media:description>The bridge.</media:description>"
        '<media:credit role="company">AFP</media:credit><media:credit role="photographer">Ana Rook'
        "</media:credit></media:group>"
    )
    figure = one(media + FULL).body[0]
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit_line, figure.alt) == (
        "The bridge.",
        "Ana Rook/AFP",
        "A bridge",
    )


def test_a_media_picture_that_the_body_shows_gives_it_its_credit() -> None:
    media = (
        '<media:content url="https://l.example/a.jpg" medium="image"><media:credit>Ana Rook'
        "</media:credit></media:content>"
    )
    shown = f'<content:encoded><![CDATA[<p>{LEAD}</p><img src="/s/a.jpg?w=3">]]></content:encoded>'
    figures = [part for part in one(media + shown).body if isinstance(part, Figure)]
    assert [(f.href, f.credits[0].name) for f in figures] == [("/s/a.jpg?w=3", "Ana Rook")]


def test_a_feed_of_the_first_kind_is_read() -> None:
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {SPACES}><channel rdf:about="x"><title>Lenn</title>'
        f'</channel><item rdf:about="y"><title>Bridge to close</title><dc:date>2024-03-03</dc:date>'
        f"{FULL}</item></rdf:RDF>"
    )
    (story,) = read_stories(text.encode(), "feed.rdf")
    assert (story.headline, len(story.body)) == ("Bridge to close", 2)
    assert story.published is not None


def test_atom_entries_that_are_drafts_are_held() -> None:
    buoy, lamp = read_stories(
        (SEEDS / "feed" / "harbour-notices.atom").read_bytes(), "notices.atom"
    )
    assert (buoy.headline, buoy.hold) == ("Buoy Patience to be repainted in the colour it was", "")
    assert [credit.name for credit in buoy.credits] == ["Bettany Rusk", "Corin Sallow"]
    assert (lamp.hold, len(lamp.body)) == ("is marked as a draft", 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel><title>Lenn</title></channel></rss>", "without entries"),
        ("<rss><channel><item><title>A", "no element found|unclosed"),
        ("<rss>" + "<a>" * 100_000, "nested deeper than 200"),
        ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "entity"),
    ],
)
def test_what_is_no_feed_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read_stories(text.encode(), "feed.xml")


def test_html_nested_too_deep_in_an_entry_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="nested deeper"):
        one(f"<content:encoded><![CDATA[{'<div>' * 300}]]></content:encoded>")


def test_the_number_of_entries_is_limited() -> None:
    data = f"<rss {SPACES}><channel>{'<item><title>A</title></item>' * 3}</channel></rss>"
    with pytest.raises(DocumentRefused, match="more than 2 entries"):
        read_stories(data.encode(), "feed.xml", None, Limits(stories=2))


@pytest.mark.parametrize("path", samples("feed"), ids=lambda path: path.stem)
def test_samples_lose_no_word_and_know_their_bytes(path: Path) -> None:
    data = path.read_bytes()
    stories = read_stories(data, "feed.xml")
    check_spans(data, stories)
    text = re.sub(r"<\?.*?\?>|<!\[CDATA\[|\]\]>|<[^>]*>|&lt;.*?&gt;", " ", data.decode())
    kept = bare(words_of(stories))
    words = re.findall(r"\w+", text.replace("&#8217;", "’"))
    assert not [word for word in words if bare(word) not in kept]


@pytest.mark.parametrize("path", samples("feed"), ids=lambda path: path.stem)
def test_mutants_are_read_or_refused(path: Path) -> None:
    check_mutants(path.read_bytes(), "feed.xml")


def test_a_feed_may_be_as_large_as_an_export() -> None:
    feed = f"<rss {SPACES}><channel><item>{FULL}</item></channel></rss>"
    assert read_stories(feed.encode(), "feed.xml", None, Limits(largest=100))
    with pytest.raises(DocumentRefused, match="too large"):
        read_stories(feed.encode(), "feed.xml", None, Limits(largest_export=100))


def test_what_a_feed_says_after_its_entries_stands_in_the_first_account() -> None:
    item = f"<item><title>Bridge</title><body>{LEAD}</body></item>"
    feed = f"<rss><channel>{item}<title>Courier</title>"
    (story,) = read_stories(f"{feed}</channel></rss>".encode(), "feed.xml")
    assert story.lines[0].text == "title: Courier"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('<rss version="0.91"><channel>', "</channel></rss>"),
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns="http://purl.org/rss/1.0/"><channel><title>Courier</title></channel>',
            "</rdf:RDF>",
        ),
    ],
)
def test_old_feeds_are_read(opening: str, closing: str) -> None:
    text = f"&lt;p&gt;{LEAD}&lt;/p&gt;" * 8
    item = f"<item><title>Bridge to close</title><description>{text}</description></item>"
    (story,) = read_stories(f"{opening}{item}{closing}".encode(), "feed.rdf")
    assert (story.headline, body(story)[0]) == ("Bridge to close", LEAD)


QUAY = (
    "<media:content url='https://cdn.example/{}.jpg' medium='image' "
    "xmlns:media='http://search.yahoo.com/mrss/'>{}</media:content>"
)
SHOWN = (
    "<figure><img src='https://a.example/w/quay-1024x768.jpg'><figcaption>The quay at noon. "
    "Photograph: Ana Rook/AFP</figcaption></figure><p>The ferry to Skerry Point will sail.</p>"
)


@pytest.mark.parametrize(
    "media",
    [
        QUAY.format("quay", "<media:credit>Ana Rook/AFP</media:credit>"),
        QUAY.format("140", "<media:credit>Ana Rook/AFP</media:credit>"),
        QUAY.format("140", "<media:description>The quay at noon</media:description>"),
    ],
)
def test_a_picture_in_the_text_is_not_doubled_by_what_the_entry_says_of_it(media: str) -> None:
    data = (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>'
        f"<title>Ferry</title>{media}<content:encoded><![CDATA[{SHOWN}]]></content:encoded>"
        "</item></channel></rss>"
    )
    (story,) = read_stories(data.encode(), "feed.rss")
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert (figure.caption, figure.credit_line) == ("The quay at noon.", "Ana Rook/AFP")

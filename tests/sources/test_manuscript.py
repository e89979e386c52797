"""What a structured document states is taken; the rest is read by the one grammar."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Credit, Figure, Lexicon, Paragraph, Role, Work
from articles.sources.inline import Inline, without_beginning
from articles.sources.manuscript import Manuscript
from tests.sources.samples import LEAD


def manuscript() -> Manuscript:
    made = Manuscript(Lexicon.standard())
    made.headline("Bridge to close", (10, 20))
    made.byline("Ana Rook and Ben Tarrow", (20, 40))
    return made


def test_a_dateline_is_found_in_the_stated_body() -> None:
    made = manuscript()
    made.paragraph(f"OSTLEMERE, Lennshire — {LEAD}", (40, 90))
    made.paragraph("Yes.", (90, 99))
    made.paragraph("Cleo Marsh contributed reporting from Porto.", (99, 140))
    story = made.story(reader="test-1", encoding="utf-8")
    assert story.dateline is not None
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [LEAD, "Yes."]
    assert story.contributor_line == "Cleo Marsh contributed reporting from Porto."
    assert [(it.name, it.work) for it in story.credits][:2] == [
        ("Ana Rook", Work.AUTHOR),
        ("Ben Tarrow", Work.AUTHOR),
    ]
    assert [line.start for line in story.lines] == [10, 20, 40, 90, 99]


def test_links_stay_when_the_dateline_goes() -> None:
    text = Inline()
    text.start("b")
    text.text("OSTLEMERE,  Lennshire — ")
    text.end()
    text.text("The council & ")
    text.start("a", "https://lenn.example/?a=1&b=2")
    text.text("voted")
    text.end()
    text.text(" late on Tuesday to close the oldest bridge in town.")
    made = manuscript()
    made.paragraph(text, (40, 90))
    (paragraph,) = made.story(reader="test-1", encoding="utf-8").body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.html == (
        'The council &amp; <a href="https://lenn.example/?a=1&amp;b=2">voted</a>'
        " late on Tuesday to close the oldest bridge in town."
    )


def test_links_elsewhere_than_to_the_web_leave_their_text() -> None:
    text = Inline()
    text.start("a", "javascript:alert(1)")
    text.text("press <here>")
    text.end()
    assert (text.plain, text.html) == ("press <here>", "")


def test_entities_count_as_one_character() -> None:
    assert without_beginning("<em>A&amp;B</em> c", 3) == "c"


@pytest.mark.parametrize(
    ("html", "count", "left"),
    [
        ("<strong>HULM —</strong> <em>All</em> went.", 7, "<em>All</em> went."),
        ("<strong>HULM — All</strong> went.", 7, "<strong>All</strong> went."),
        ("<strong><em>HULM</em> —</strong><br>All.", 7, "All."),
        ("<ul><li><strong>HULM</strong> — All.</li></ul>", 7, "<ul><li>All.</li></ul>"),
    ],
)
def test_no_empty_tags_stay_where_the_dateline_was(html: str, count: int, left: str) -> None:
    assert without_beginning(html, count) == left


@pytest.mark.parametrize("tag", ["b", "em", "a"])
def test_a_tag_with_nothing_in_it_is_left_out(tag: str) -> None:
    text = Inline()
    text.text("All ")
    text.start(tag, "https://lenn.example/")
    text.end()
    text.text("went.")
    assert (text.plain, text.html) == ("All went.", "")


def test_a_caption_keeps_its_credit_and_its_file() -> None:
    made = manuscript()
    made.figure(
        caption="The bridge.",
        caption_span=(1, 2),
        credit_line="Tamsin Oake/AFP via Getty Images",
        credit_span=(3, 4),
        href="bridge.jpg",
        alt="A bridge",
    )
    made.figure(caption="The quay. (AP Photo/Jonah Pell)", caption_span=(5, 6))
    first, second = made.story(reader="test-1", encoding="utf-8").body
    assert isinstance(first, Figure)
    assert isinstance(second, Figure)
    assert (first.caption, first.href, first.alt) == ("The bridge.", "bridge.jpg", "A bridge")
    assert first.credits == (
        Credit(
            work=Work.PHOTOGRAPHER,
            name="Tamsin Oake",
            agency="AFP",
            distributor="Getty Images",
        ),
    )
    assert (second.caption, second.credits[0].name) == ("The quay.", "Jonah Pell")


def test_a_document_without_a_stated_headline_is_asked() -> None:
    made = Manuscript(Lexicon.standard(), first=7)
    made.paragraph(LEAD, (0, 9))
    story = made.story(reader="test-1", encoding="utf-8")
    assert [question.kind for question in story.questions] == [Ask.NO_HEADLINE]
    assert [(line.number, line.role) for line in story.lines] == [(7, Role.BODY)]
    assert made.next == 8

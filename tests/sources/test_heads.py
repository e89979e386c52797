"""What stands above a story: kicker, headline, standfirst, byline, date."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Lexicon, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


def story_of(*head: str, lexicon: Lexicon | None = None) -> Story:
    return read(document(*head, LEAD), "head.txt", lexicon)


def test_standfirst_stands_between_headline_and_byline() -> None:
    story = story_of(TITLE, "Nobody had been told of it.", "By Ana Rook")
    assert story.standfirst == "Nobody had been told of it."


def test_sentences_directly_above_the_byline_are_standfirst() -> None:
    text = "The bridge will be shut from Monday, and nobody on the north bank had been told of it."
    story = story_of(TITLE, text, "By Ana Rook")
    assert (story.standfirst, [it.lines for it in story.body]) == (text, [(7,)])


def test_a_date_above_the_byline_is_no_headline() -> None:
    story = story_of("4 January 2026 00:01 GMT", "By Ana Rook")
    assert story.headline == ""
    assert story.published is not None


def test_section_above_a_headline_is_a_kicker() -> None:
    story = story_of("World", TITLE)
    assert (story.kicker, story.headline) == ("World", TITLE)


def test_the_desk_may_add_sections() -> None:
    lexicon = Lexicon.standard().extended(sections=("Harbour",))
    assert story_of("Harbour", TITLE, lexicon=lexicon).kicker == "Harbour"


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("Harbour", ("By Ana Rook",)),
        ("Town hall", ("January 28, 2025",)),
        ("On the river", ("Nobody had been told of it.", "By Ana Rook")),
        ("Schools", ()),
    ],
)
def test_a_few_words_above_a_long_title_are_a_kicker_and_asked(
    label: str, below: tuple[str, ...]
) -> None:
    title = "Town to close its oldest bridge for a year"
    story = story_of(label, title, *below)
    assert (story.kicker, story.headline) == (label, title)
    asked = [(q.kind, q.text, q.proposal) for q in story.questions]
    assert asked == [(Ask.UNKNOWN_LINE, label, "kicker")]


def test_a_section_and_a_topic_above_a_long_title_are_asked() -> None:
    title = "Town to close its oldest bridge for a year"
    story = story_of("Harbour", "Ferries", title, "Nobody had been told of it until Tuesday")
    assert (story.kicker, story.headline) == ("Harbour", title)
    assert [(q.text, q.proposal) for q in story.questions] == [
        ("Harbour", "kicker"),
        ("Ferries", "kicker"),
    ]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("River rises", "Ana Rook, Ben Tarrow and Petra Moss"),
        ("River rises again", "It has done so before."),
        ("Town closes its oldest bridge", "Nobody had been told of it until Tuesday"),
        ("Who pays?", "Town to close its oldest bridge for a year"),
    ],
)
def test_a_short_headline_stays_a_headline(title: str, below: str) -> None:
    assert story_of(title, below).headline == title


def test_a_menu_is_no_kicker() -> None:
    story = story_of("Home", "News", "Sport", TITLE)
    assert story.kicker == ""
    assert [line.rule for line in story.lines][:3] == ["section-names"] * 3


def test_a_section_between_navigation_and_headline_is_a_kicker() -> None:
    story = story_of("Skip to content", "World", TITLE)
    assert (story.kicker, story.headline) == ("World", TITLE)


def test_repeated_headline_is_kept_once() -> None:
    story = story_of(TITLE, "Share", TITLE)
    assert [line.role for line in story.lines] == ["duplicate", "furniture", "headline", "body"]


def test_no_headline_is_invented() -> None:
    story = read(LEAD.encode(), "none.txt")
    assert story.headline == ""
    assert [question.kind for question in story.questions] == [Ask.NO_HEADLINE]


def test_a_question_may_be_a_headline() -> None:
    assert story_of("Who will pay for it?").headline == "Who will pay for it?"


GERMAN = "Das Hochwasser an der Lenn geht zurück, wie die Stadt am Dienstag mitgeteilt hat."


@pytest.mark.parametrize(("text", "line"), [(GERMAN, "Von Anna-Lena Grach"), (LEAD, "By Ana Rook")])
def test_a_byline_under_all_of_the_story_makes_no_standfirst_of_it(text: str, line: str) -> None:
    story = read(document(TITLE, text, "Die Fähre fährt wieder.", line), "under.txt")
    assert (story.standfirst, story.byline, len(story.body)) == ("", line, 2)


def test_a_place_and_a_reporter_in_a_script_without_capitals_are_no_standfirst() -> None:
    story = read(document("استقالة رئيس بلدية", "بيروت - آنا روك", LEAD), "caseless.txt")
    assert story.standfirst == ""
    assert [question.text for question in story.questions] == ["بيروت - آنا روك"]


def test_a_day_that_is_not_named_is_no_standfirst() -> None:
    for line in ("Publié hier à 18:04, mis à jour à 19:10", "Aktualisiert: gestern, 18:04 Uhr"):
        story = story_of(TITLE, line)
        assert (story.standfirst, story.published, story.lines[1].rule) == ("", None, "time-ago")

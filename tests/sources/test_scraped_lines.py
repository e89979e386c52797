"""Lines that copying glued or that pages print in a form of their own: read, or asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Paragraph, PullQuote, Role, Story, Subhead, Work
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
MORE = "Divers had found that two of the piers were hollow. A third was close to it, they said."


def headed(line: str) -> Story:
    return read(document(TITLE, line, LEAD, MORE), "scraped.txt")


@pytest.mark.parametrize(
    ("line", "byline", "credits"),
    [
        ("Ana RookMarch 4, 2026", "Ana Rook", [("Ana Rook", Work.AUTHOR, "")]),
        ("Text: Ana Rook, Fotos: Ben Tarrow", "Text: Ana Rook, Fotos: Ben Tarrow",
         [("Ana Rook", Work.AUTHOR, ""), ("Ben Tarrow", Work.PHOTOGRAPHER, "")]),
        ("Ana Rook reports from Berlin", "Ana Rook reports from Berlin",
         [("Ana Rook", Work.AUTHOR, "Berlin")]),
        ("Ana Rook and Ben Tarrow report from Berlin", "Ana Rook and Ben Tarrow report from Berlin",
         [("Ana Rook", Work.AUTHOR, "Berlin"), ("Ben Tarrow", Work.AUTHOR, "Berlin")]),
        ("Posted by Ana Rook at 9:14 AM", "Posted by Ana Rook", [("Ana Rook", Work.AUTHOR, "")]),
    ],
)  # fmt: skip
def test_a_line_that_signs_in_its_own_form_is_the_byline(
    line: str, byline: str, credits: list[tuple[str, Work, str]]
) -> None:
    story = headed(line)
    assert (story.standfirst, story.byline, story.questions) == ("", byline, ())
    assert [(made.name, made.work, made.place) for made in story.credits] == credits


def test_a_date_glued_to_a_name_is_the_date_of_publication() -> None:
    published = headed("Ana RookMarch 4, 2026").published
    assert published is not None
    assert published.printed == "March 4, 2026"


def test_one_word_that_posted_a_story_is_asked() -> None:
    story = headed("Posted by Orla at 9:14 AM 3 comments")
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, "Orla")]


def test_a_place_behind_a_date_is_asked_and_the_date_is_read() -> None:
    story = headed("Mar 4th 2026 | OSTLEMERE")
    assert story.standfirst == ""
    assert story.published is not None
    assert [q.text for q in story.questions] == ["Mar 4th 2026 | OSTLEMERE"]


def test_a_dot_may_stand_between_day_and_hour() -> None:
    story = headed("4 March 2026 • 6:00am")
    assert story.published is not None
    assert (story.published.printed, story.questions) == ("4 March 2026 • 6:00am", ())


@pytest.mark.parametrize("score", ["Half-time: 2-0", "Full time: Ostlemere 2-1 Hull"])
def test_a_score_is_a_line_of_its_report(score: str) -> None:
    story = read(document(TITLE, LEAD, score, MORE), "score.txt")
    assert Paragraph(text=score, lines=(5,)) in story.body
    assert not any(isinstance(part, Subhead) for part in story.body)


@pytest.mark.parametrize(
    "line",
    [
        "NEWYou can now listen to Lenn News articles!",
        "Lenn Notes is a reader-supported publication. To receive new posts, become a subscriber.",
    ],
)
def test_what_a_page_offers_is_none_of_the_story(line: str) -> None:
    story = read(document(TITLE, LEAD, line, MORE), "offer.txt")
    assert story.lines[2].role is Role.FURNITURE
    assert len(story.body) == 2


QUOTE = "“It will strike when it is ready and not before”"
SAID = "“It will strike when it is ready and not before,” Idris Moss says, and sits down again."


@pytest.mark.parametrize(("name", "speaks"), [("Idris Moss", True), ("Later Years", False)])
def test_a_name_below_a_pull_quote_is_its_speaker_if_the_story_names_it(
    name: str, speaks: bool
) -> None:
    story = read(document(TITLE, LEAD, SAID, QUOTE, name, MORE), "quote.txt")
    (quote,) = [part for part in story.body if isinstance(part, PullQuote)]
    assert quote.attribution == (name if speaks else "")


def test_names_above_the_entries_of_a_live_page_are_asked_once_and_no_headings() -> None:
    entry = ("Ben Tarrow", "Reporting from Hull", MORE)
    story = read(document(TITLE, LEAD, *entry, *entry[:2], LEAD + " " + MORE), "live.txt")
    assert not any(isinstance(part, Subhead) for part in story.body)
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, "Ben Tarrow")]


def test_contributors_behind_their_label_are_credited_with_their_houses() -> None:
    line = "Contributing: Ana Rook, USA TODAY; The Associated Press"
    story = read(document(TITLE, LEAD, MORE, line), "label.txt")
    made = [(credit.work, credit.name, credit.agency) for credit in story.credits]
    assert made == [
        (Work.CONTRIBUTOR, "Ana Rook", "USA TODAY"),
        (Work.SOURCE, "", "The Associated Press"),
    ]
    assert story.questions == ()


def test_a_short_sentence_that_begins_with_by_is_no_sign_off() -> None:
    story = read(document(TITLE, LEAD, MORE, "By evening there were none."), "by.txt")
    assert story.questions == ()


@pytest.mark.parametrize("line", ["— Online/File", "–File/Online"])
def test_a_credit_that_names_nobody_is_none_of_the_story(line: str) -> None:
    above = "The crews left on Friday after a week on the river."
    story = read(document(TITLE, LEAD, above, line, MORE), "file.txt")
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [LEAD, above, MORE]
    (figure,) = [part for part in story.body if isinstance(part, Figure)]
    assert (figure.caption, figure.credit_line) == ("", line.lstrip("—– "))
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CAPTION_CANDIDATE, 7)]


def test_a_caption_above_a_button_that_hides_it_is_one_figure_with_its_credit() -> None:
    picture = ("Orla Venn at the gates last week.", "Ben Tarrow/AP")
    page = (*picture, "hide caption", "toggle caption", picture[1])
    story = read(document(TITLE, "By Ana Rook", *page, LEAD, MORE), "button.txt")
    (figure,) = [part for part in story.body if isinstance(part, Figure)]
    assert (figure.caption, figure.credit_line) == picture
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [LEAD, MORE]
    assert story.questions == ()

"""Page parts are known by their words, and never swallow the story."""

from __future__ import annotations

import pytest

from articles.sources import RULES, Role
from articles.sources.grammar.furniture import furniture_rule
from articles.sources.grammar.phrases import PHRASES
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
KNOWN = [
    ("Related Articles", "list-related"),
    ("More on the river", "list-related"),
    ("Explore more on these topics", "list-topics"),
    ("Most read", "list-popular"),
    ("Editors' Picks", "list-popular"),
    ("READ MORE: The river rises", "read-more"),
    ("Back to top button", "navigation"),
    ("Skip to content", "navigation"),
    ("ADVERTISEMENT", "advertisement"),
    ("Advertisement · Scroll to continue", "advertisement"),
    ("Share0", "share"),
    ("Click to copy", "share"),
    ("12 Comments", "comments"),
    ("5 min read", "reading-time"),
    ("Temps de Lecture 4 min.", "reading-time"),
    ("Lesezeit: 4 Minuten", "reading-time"),
    ("Il vous reste 72.4% de cet article à lire. La suite est réservée.", "subscription"),
    ("Cet article est réservé aux abonnés", "subscription"),
    ("13 hours ago", "time-ago"),
    ("You have 1 free article remaining.", "subscription"),
    ("Sign up for our emails", "subscription"),
    ("© 2024 The Ostlemere Courier", "legal"),
    ("All rights reserved.", "legal"),
    ("00:00:49", "player"),
    ("Image", "picture-label"),
    ("___", "divider"),
    ("https://example.com/river", "web-address"),
    ("share cancel email link bookmark", "icon-names"),
    ("square RIVERS", "icon-names"),
    ("About us|Contact|Terms", "link-row"),
    ("This content is hosted by a third party.", "placeholder"),
    ("If you spot an error, please let us know at desk@example.com.", "print-note"),
    ("When we learn of a mistake, we acknowledge it with a correction.", "print-note"),
    ("Webmaster Copyright 1999", "navigation"),
    ("(Story continues below advertisement)", "read-more"),
    (">>> Read: Mill to be sold <<<", "read-more"),
    ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
    ("Get our free newsletter: Sign up for the morning email.", "subscription"),
    ("To play this video you need to enable JavaScript in your browser.", "player"),
    ("This video can not be played", "player"),
    ("1/4", "player"),
    ("1,204 Comments", "comments"),
    ("Image caption,", "picture-label"),
    (
        "The Associated Press' coverage of rivers receives financial support from two foundations. "
        "AP is solely responsible for all content. Find AP's standards for working with "
        "philanthropies, a list of supporters and funded coverage areas at AP.org.",
        "legal",
    ),
    ("Desk: desk@example.com, +00 30 555 0100", "contact"),
]


@pytest.mark.parametrize(("text", "rule"), KNOWN)
def test_phrase_is_known(text: str, rule: str) -> None:
    assert furniture_rule(text) == rule


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more than one paper, she told her pupils on the first day of the year.",
        "Share prices fell.",
        "If you find an error in the bill of the ferry, the mayor said, do not pay it.",
        "Print is not dead, the printer said.",
        "The privacy policy of the ferry company does not exist, its owner said.",
        "Related to the flood was a rise in the price of nets.",
        '"Nobody told us," she said.',
    ],
)
def test_running_text_is_no_furniture(sentence: str) -> None:
    assert furniture_rule(sentence) == ""


def test_every_phrase_has_its_reason() -> None:
    assert PHRASES.keys() <= RULES.keys()
    assert all(reason.endswith(".") for reason in RULES.values())


def test_a_first_line_may_be_a_headline_that_sounds_like_furniture() -> None:
    story = read(document("More on the river that ate a bridge", LEAD), "first.txt")
    assert story.headline == "More on the river that ate a bridge"


def test_a_list_ends_where_the_story_goes_on() -> None:
    links = ("Trending", "A Boat Sinks", "A Pier Falls")
    rest = (
        "The ferry will run in its place from the middle of the month, the mayor said.",
        "“We were told nothing,” said a net mender on the quay that night.",
    )
    story = read(document(TITLE, LEAD, *links, *rest), "list.txt")
    roles = [line.role for line in story.lines]
    assert roles[2:] == [*[Role.FURNITURE] * 3, Role.BODY, Role.BODY]


def test_a_newsletter_box_is_furniture_inside() -> None:
    box = ("skip past newsletter promotion", "The Lenn Letter", "after newsletter promotion")
    story = read(document(TITLE, LEAD, *box, "The ferry will run in its place."), "box.txt")
    assert [line.role for line in story.lines][2:] == [*[Role.FURNITURE] * 3, Role.BODY]


@pytest.mark.parametrize(
    "sentence",
    ["More on this later, said the mayor.", "Related. That was the word on the sign."],
)
def test_a_full_sentence_is_no_furniture_though_it_begins_like_one(sentence: str) -> None:
    last = "Copyright is a word she does not like."
    story = read(document(TITLE, "By Ana Rook", LEAD, sentence, last), "end.txt")
    assert [line.role for line in story.lines[2:]] == [Role.BODY] * 3


@pytest.mark.parametrize(
    "line", ["See BUDGET, Page A6", "Continued from Page A1", "Turn to page 4"]
)
def test_where_print_goes_on_is_no_heading(line: str) -> None:
    story = read(
        document("Board approves budget", LEAD, line, "It goes to voters in May."), "a.txt"
    )
    assert [(it.role, it.rule) for it in story.lines[2:3]] == [(Role.FURNITURE, "print-note")]


def test_what_a_reader_wrote_below_is_no_part_of_the_story() -> None:
    said = "Old Bob: This is a disgrace and the council should resign at once."
    more = "It opened again in the spring, and the whole town walked over it."
    story = read(document(TITLE, "By Ana Rook", LEAD, more, "Comments", said, "Reply"), "a.txt")
    assert [line.rule for line in story.lines][-2:] == ["reader-comment"] * 2
    assert [ask.text for ask in story.questions] == [said]


def test_a_teaser_in_capitals_is_asked_where_the_page_calls_its_readers_on() -> None:
    teaser = "PILOTS WIN RISE AFTER STRIKE"
    more = "It opened again in the spring, and the whole town walked over it."
    blocks = (TITLE, LEAD, "SCROLL TO CONTINUE WITH CONTENT", more, teaser, more + " Twice.")
    story = read(document(*blocks), "a.txt")
    assert [(ask.text, ask.proposal) for ask in story.questions] == [(teaser, "subhead")]
    quiet = read(document(TITLE, LEAD, more, teaser, more + " Twice."), "a.txt")
    assert (quiet.questions, quiet.lines[3].role) == ((), Role.SUBHEAD)

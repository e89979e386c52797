"""What houses print around a story, each in a short document of its form: (role, line)."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph, Role
from tests.sources.samples import LEAD, document, read

MORE = "The ferry has been condemned four times, and has outlived all of those who condemned it."
H, K, S, B, D, P = (
    Role.HEADLINE, Role.KICKER, Role.STANDFIRST, Role.BYLINE, Role.DATE, Role.BODY,
)  # fmt: skip
F, C, R, N, U = Role.FURNITURE, Role.CAPTION, Role.CREDIT, Role.CONTRIBUTORS, Role.UNKNOWN
TITLE = "Town votes to keep its old ferry"

FORMS: dict[str, list[tuple[Role, str]]] = {
    "a publisher's name is no headline": [
        (F, "AP News"), (F, "Menu"), (K, "World News"), (H, TITLE), (B, "By ANA ROOK"),
        (D, "Updated 9:14 AM EST, November 18, 2026"), (P, LEAD),
    ],
    "a date and an outlet behind slashes": [
        (F, "CBS News"), (H, TITLE), (B, "By Ana Rook"),
        (D, "Updated on: November 18, 2026 / 9:14 AM EST / CBS News"), (P, LEAD),
    ],
    "two kickers": [
        (K, "Opinion"), (K, "Guest Essay"), (H, "I loved a ferry"), (B, "By Ana Rook"),
        (Role.BIO, "Ms. Rook is a poet and a former deckhand."), (P, LEAD), (P, MORE),
    ],
    "a headline may end in a full stop above its byline": [
        (H, "The town voted to keep its ferry. Then it had to find it."),
        (S, "She had drifted four miles during the debate."), (B, "By Ana Rook"),
        (F, "Yesterday at 5:00 a.m. EST"), (F, "7 min"), (F, "Gift"), (P, LEAD),
    ],
    "points under Summary are a standfirst": [
        (H, TITLE), (B, "By Ana Rook"), (F, "Summary"), (S, "Council votes 14-3 to keep ferry"),
        (S, "Bridge operator's shares fall"), (P, f"OSTLEMERE, Nov 18 (Reuters) - {LEAD}"),
        (P, "($1 = 0.79 pounds)"), (P, MORE),
    ],
    "points behind bullets are a standfirst": [
        (H, TITLE), (B, "By Ana Rook"), (S, "* Inspectors failed her four times"),
        (S, "* The report was in a drawer"), (P, LEAD),
    ],
    "a post glued to a name": [
        (H, TITLE), (F, "This article is more than 1 month old"),
        (S, "Passengers hail a victory for slowness"), (B, "Ana Rook Transport correspondent"),
        (D, "Wed 18 Nov 2026 09.14 GMT"), (D, "Last modified on Thu 19 Nov 2026 08.02 GMT"),
        (P, LEAD),
    ],
    "a page that begins with its picture": [
        (C, "The ferry on Monday."), (R, "Ana Rook/The Lenn Reader"), (K, "Politics"), (H, TITLE),
        (B, "By Ben Tarrow"), (P, LEAD),
    ],
    "labels above the names and in the text": [
        (H, TITLE), (B, "Author of the article:"), (B, "Ana Rook, Lenn Post"),
        (D, "Published Nov 18, 2026 • Last updated 5 hours ago • 3 minute read"),
        (F, "Article content"), (P, LEAD), (F, "Article content"), (P, MORE),
    ],
    "a list that says where it ends": [
        (H, TITLE), (P, LEAD), (F, "list of 2 items"), (F, "list 1 of 2"), (F, "Tolls to rise"),
        (F, "list 2 of 2"), (F, "A short history of waiting"), (F, "end of list"), (P, MORE),
        (N, "Source: Al Jazeera and news agencies"),
    ],
    "addresses under a byline": [
        (H, TITLE), (B, "By Ana Rook, Staff Writer"), (F, "arook@courier.example"),
        (F, "@anarook"), (P, f"MILLVILLE - {LEAD}"), (P, MORE),
        (C, "Passengers board the ferry last week. Courtesy photo"), (P, "It was full."),
        (F, "Never miss a story: subscribe to our newsletter"),
    ],
    "a credit label on a line of its own": [
        (H, TITLE), (B, "By Ana Rook"), (D, "Nov. 18, 2026"), (D, "Updated 9:14 a.m. ET"),
        (C, "The ferry at dusk, with her lamps lit. She has been condemned four times."),
        (R, "Credit..."), (R, "Ben Tarrow for The Lenn Times"), (P, LEAD), (P, MORE),
        (F, "A version of this article appears in print on Nov. 19, 2026, Section A, Page 4 of the "
            "New York edition with the headline: The Ferry. Order Reprints | Today’s Paper"),
        (F, "See more on: England"),
    ],
    "pictures credited under the byline": [
        (H, TITLE), (B, "By Ana Rook"), (N, "Photographs by Ben Tarrow"), (P, LEAD),
    ],
    "a press release": [
        (F, "PRESS RELEASE"), (H, TITLE), (P, LEAD), (P, MORE), (F, "ENDS"),
        (Role.NOT_FOR_PUBLICATION, "Notes to editors"),
        (Role.NOT_FOR_PUBLICATION, "The work was paid for by the Lenn Trust."),
    ],
    "a wire's handling words": [
        (F, "Eds: Adds quotes."), (F, "1st Ld-Writethru, a0452"), (H, TITLE), (B, "By ANA ROOK"),
        (B, "Associated Press Writer"), (P, f"OSTLEMERE, England (AP) _ {LEAD}"), (P, MORE),
        (F, "AP-WF-11-18-26 0914GMT"),
    ],
    "corrections of the wires": [
        (H, "REFILE-Town votes to keep ferry"),
        (Role.CORRECTION, "(Corrects spelling of mayor's name in paragraph 3)"),
        (P, f"LONDON, Nov 18 (Reuters) - {LEAD}"), (P, MORE),
        (Role.CORRECTION, "(Updates shares in second paragraph.)"),
        (N, "--With assistance from Ana Rook."),
    ],
    "a name in brackets, and an outlet under a byline": [
        (H, TITLE), (B, "By Ana Rook"), (B, "Ostlemere Courier"), (P, LEAD),
        (C, "Visitors on the quay on Saturday, Nov. 14, 2026. (Ben Tarrow)"), (P, MORE),
    ],
    "a list that breaks off at the story": [
        (H, TITLE), (P, LEAD), (F, "RELATED STORIES"), (F, "How the ferry was built"),
        (F, "Why the town has no beach"),
        (P, "The work cost £2.1 million, the council said. It had budgeted for half."),
        (Role.SUBHEAD, "What happens next"), (P, MORE),
    ],
    "points in numbers": [
        (H, TITLE), (B, "By Ana Rook"), (Role.SUBHEAD, "1. She is old"), (P, LEAD),
        (Role.SUBHEAD, "2. She is slow"), (P, MORE),
    ],
    "a speaker under his words": [
        (H, TITLE), (B, "Ana Rook, Senior Reporter"), (P, LEAD),
        (Role.PULL_QUOTE, "‘We just stood there’"), (Role.PULL_QUOTE, "— Edric Wilmot, angler"),
        (P, MORE), (N, "• Additional reporting by Ben Tarrow"),
        (F, "• Do you remember the storm? Email us at storm@lenn.example"),
        (Role.CORRECTION, "• This article was amended on 16 November 2026. She was built in 1936."),
    ],
    "a service's name signs, and reports first": [
        (H, TITLE), (B, "The Canadian Press"),
        (D, "Published Saturday, November 14, 2026 9:14AM EST"),
        (D, "Last Updated Saturday, November 14, 2026 11:02AM EST"),
        (C, "Visitors on the quay, Nov. 14, 2026. THE CANADIAN PRESS/Ben Tarrow"),
        (P, f"VARNMOUTH, England -- {LEAD}"), (P, MORE),
        (N, "This report by The Canadian Press was first published Nov. 14, 2026."),
    ],
    "where and when in one line": [
        (H, TITLE), (B, "Written by Ana Rook"),
        (D, "Varnmouth | Updated: November 14, 2026 11:02 IST"),
        (C, "The quay on Saturday. (Express photo by Ben Tarrow)"), (P, LEAD),
        (D, "First published on: 14-11-2026 at 09:14 IST"),
    ],
    "reporting from, and a picture without words": [
        (H, TITLE), (D, "Nov. 17, 2026"), (B, "By Ana Rook and Ben Tarrow"),
        (B, "Reporting from Varnmouth, England"), (P, LEAD), (F, "Image"),
        (R, "Credit...Petra Moss for The New York Times"), (P, f"{MORE} So it is said."),
    ],
    "captions behind bars": [
        (H, TITLE), (B, "By Ana Rook"), (P, LEAD),
        (C, "“She is slower,” said Halina Coyle. | Ben Tarrow/AFP via Getty Images"),
        (C, "Workers on the quay in July. | Ben Tarrow for POLITICO"), (P, MORE),
        (Role.CORRECTION, "For the record: An earlier version gave the wrong length."),
    ],
    "with agencies, below a credit": [
        (H, TITLE), (F, "Save articles for later"), (B, "By Ana Rook"),
        (D, "November 14, 2026 — 9.14am"), (P, LEAD), (C, "The quay.Credit:Ben Tarrow"), (P, MORE),
        (N, "with AAP, Reuters"),
    ],
    "a list after the first sentences": [
        (H, TITLE), (B, "By Ana Rook"), (P, "The council met. Here is what it decided:"),
        (P, "• The ferry will be repaired, at a cost of £410,000"), (P, "It was a good night."),
        (P, MORE),
    ],
    "verse": [
        (H, TITLE), (B, "By Ana Rook"), (P, "He rows at noon,"), (P, "he rows at night,"),
        (P, "and sleeps."), (P, MORE),
    ],
    "sentences without a byline": [
        (H, TITLE), (U, "Serves 4"), (U, "Prep 10 min"), (U, "Cook 40 min"),
        (P, "Skin the eel. This takes longer than you think."), (P, MORE),
    ],
    "a post behind a dash, a kicker below": [
        (H, TITLE), (K, "Analysis"), (B, "Ana Rook - Political editor"),
        (D, "18 November 2026 at 9:14am"), (P, LEAD),
    ],
    "what a page's program leaves": [
        (H, TITLE), (B, "By Ana Rook"), (P, LEAD), (F, "(function() { var x = 1; })();"),
        (P, MORE), (F, "More ferry coverage:"), (F, "Why ferries sink"),
        (F, "If you purchase a product through a link on our site, we may receive compensation. By "
            "using this site, you consent to our User Agreement and agree that your clicks may be "
            "recorded and used by us."),
    ],
    "labels and words of pictures": [
        (H, TITLE), (B, "By Ana Rook"), (P, LEAD),
        (C, "Passengers on Tuesday (Photo credit should read BEN TARROW/AFP via Getty Images)"),
        (C, "Image: Passengers queue for the ferry. Pic: AP"), (P, MORE), (F, "Image:"),
        (C, "The wheelhouse. Pic: Reuters"), (P, "Nobody minded."),
    ],
    "Hebrew": [
        (H, "הרציף הישן נפתח מחדש"), (B, "מאת דוד לוי"),
        (P, "הסירות חזרו ביום רביעי לרציף הישן, אחרי שתים־עשרה שנים של המתנה ושיפוצים ארוכים."),
        (C, "דייגים פורקים את שללם. צילום: סמי דרוויש/רויטרס"), (P, "\"הוא עדיין כאן.\""),
    ],
    "tags and a bio at the end": [
        (H, TITLE), (B, "By Ana Rook"), (P, LEAD), (P, MORE), (F, "In:"), (F, "England"),
        (Role.BIO, "Ana Rook is a reporter for the Courier."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_every_line_has_its_role(name: str) -> None:
    story = read(document(*(text for _, text in FORMS[name])), "house.txt")
    assert [(line.role, line.text) for line in story.lines] == FORMS[name]


@pytest.mark.parametrize("name", FORMS)
def test_single_newlines_change_no_role(name: str) -> None:
    joined = "\n".join(text for _, text in FORMS[name])
    story = read(joined.encode(), "house.txt")
    assert [(line.role, line.text) for line in story.lines] == FORMS[name]


def test_a_second_story_in_the_document_is_asked() -> None:
    second = ("Bridge to close for repairs", "Ben Tarrow")
    lead = "The bridge will close for two weeks in January, its operator said, for work on lamps."
    story = read(document(TITLE, LEAD, MORE, *second, lead, "It is old."), "two.txt")
    assert (Ask.UNKNOWN_LINE, second[0]) in [(q.kind, q.text) for q in story.questions]


@pytest.mark.parametrize("line", ["LIVE UPDATES", "Latest News"])
def test_labels_beside_a_date_sign_nothing(line: str) -> None:
    story = read(document(TITLE, line, "January 28, 2025", LEAD), "live.txt")
    assert story.credits == ()


def test_surnames_are_those_of_the_byline() -> None:
    line = "Thomson-DeVeaux reported from Hull, van den Berg from London and Rook from Leeds."
    byline = "By AMELIA THOMSON-DEVEAUX, PIETER van den BERG and ANA ROOK"
    story = read(document(TITLE, byline, LEAD, MORE, line), "short.txt")
    assert [(c.name, c.as_written, c.place) for c in story.credits[3:]] == [
        ("Amelia Thomson-DeVeaux", "Thomson-DeVeaux", "Hull"),
        ("Pieter van den Berg", "van den Berg", "London"),
        ("Ana Rook", "Rook", "Leeds"),
    ]
    assert [c.name for c in story.credits[:3]] == [c.name for c in story.credits[3:]]


def test_a_surname_that_two_share_is_asked() -> None:
    story = read(
        document(TITLE, "By Ana Rook and Ben Rook", LEAD, MORE, "Rook reported from Hull."),
        "two.txt",
    )
    assert [credit.name for credit in story.credits] == ["Ana Rook", "Ben Rook"]
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, "Rook")]


def test_a_paragraph_cut_in_two_by_a_link_is_one_and_its_lines_say_so() -> None:
    parts = ("When it comes to piers like this one", ", visitors have learned to look up.")
    story = read(document(TITLE, "By Ana Rook", LEAD, *parts, MORE), "cut.txt")
    assert [line.rule for line in story.lines[3:5]] == ["body", "body-joined"]
    assert Paragraph(text="".join(parts), lines=(7, 9)) in story.body
    assert story.questions == ()


def test_a_credit_that_cannot_be_read_is_asked_and_no_subhead() -> None:
    blocks = (TITLE, "By Ana Rook", LEAD, "— Photo by the writer", MORE)
    story = read(document(*blocks), "dawn.txt")
    assert story.lines[3].role is Role.CREDIT
    assert Ask.CREDIT_UNCLEAR in [question.kind for question in story.questions]

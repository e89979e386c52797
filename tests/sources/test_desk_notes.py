"""What desks write to each other in the copy: out of the story, and the story held back."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Role, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
END = "The toll was a penny in 1871, and the penny was never raised."

NOTICES = [
    "KILL",
    "MANDATORY KILL",
    "KILL NOTICE: story slugged BRIDGE-TOLL",
    "BC-Bridge Toll, KILL",
    "Eds: Kill BC-Bridge Toll, which moved at 0912 GMT. The bridge is open.",
    "NB: do not use until the lawyers have rung back",
    "WITHHOLD",
    "TEST - PLEASE IGNORE",
    "NFP",
    "RETRACTED",
    "WEB OUT",
    "Print only",
    "NO UK, NO ONLINE",
    "Please disregard this story",
    "Subject to legal advice",
    "Reporting restrictions apply: do not name the boy",
    "OFF-DIARY: not to be used",
    "HOLD - waiting for the surveyor",
    "HOLD FOR LEGAL",
    "LEGAL HOLD",
    "DO NOT PUBLISH - awaiting legal",
    "Do not publish until Orla has called",
    "DO NOT USE",
    "NOT FOR PUBLICATION",
    "Not cleared",
    "*** DO NOT RUN ***",
    "[LEGAL: do not publish before Tom has read this]",
    "Ne pas publier",
    "Bitte nicht veröffentlichen",
]


@pytest.mark.parametrize("line", NOTICES)
@pytest.mark.parametrize("at", [0, 1])
def test_a_notice_holds_the_story_and_is_no_part_of_it(line: str, at: int) -> None:
    blocks = [TITLE, LEAD, END]
    blocks.insert(at, line)
    story = read(document(*blocks), "bridge.txt")
    assert story.hold
    assert (story.headline, story.standfirst) == (TITLE, "")
    assert _role(story, line) is Role.NOT_FOR_PUBLICATION
    assert line not in _shown(story)


HEADLINES = [
    "Kill Bill turns 20",
    "Hold the line: ferry crews stay out",
    "Hold on to your hats, say the millers",
    "Do not use the lift in a fire, council warns",
    "Held for an hour at the lock, and glad of it",
    "Legal: what the by-law says of geese",
    "Internal walls of the Corn Hall to go",
    "TK Maxx comes to Ostlemere",
    "Not for sale: the mill that nobody may buy",
]


@pytest.mark.parametrize("title", HEADLINES)
def test_a_headline_with_such_words_is_one(title: str) -> None:
    story = read(document(title, "By Ana Rook", LEAD, END), "lift.txt")
    assert (story.headline, story.hold, story.questions) == (title, "", ())


@pytest.mark.parametrize("title", ["KILL BILL TURNS 20", "HOLD THE LINE SAYS LOCK KEEPER"])
def test_a_headline_in_capitals_may_be_a_notice_and_is_asked(title: str) -> None:
    story = read(document(title, "By Ana Rook", LEAD, END), "lift.txt")
    assert story.headline == title
    assert story.hold
    assert [(q.kind, q.proposal) for q in story.questions] == [
        (Ask.UNKNOWN_LINE, "not_for_publication")
    ]


NOTES = [
    "Desk: cut from here if tight. Second picture is in the system.",
    "TK TK check with press office",
    "By TK",
    "NB: he is Orla's cousin",
    "** NOTE TO DESK: par four is out **",
    "--- internal: the source is the lock keeper ---",
    "((Subs: please keep this par))",
    "[check the spelling of the mason]",
    "INTERNAL - second draft",
    "Note to subs: the figure is right",
]


@pytest.mark.parametrize("line", NOTES)
def test_a_note_is_not_for_readers(line: str) -> None:
    story = read(document(TITLE, LEAD, line, END), "bridge.txt")
    assert _role(story, line) is Role.NOT_FOR_PUBLICATION
    assert [line.text for line in story.lines if line.role is Role.BODY] == [LEAD, END]
    assert story.credits == ()


def test_unfinished_copy_is_held() -> None:
    assert read(document(TITLE, "By TK", LEAD), "bridge.txt").hold
    story = read(document(TITLE, LEAD, "It will cost TK pounds, said the clerk."), "bridge.txt")
    assert story.hold
    assert [q.line for q in story.questions] == [5]


INSIDE = [
    "The mason did not ring back. [NB try him on Friday - DW]",
    "The mason did not ring back. [please check with him - Orla]",
    "The mason [LEGAL: can we say so?] did not ring back.",
    "The mason did not ring back (CHECK NAME).",
]


@pytest.mark.parametrize("paragraph", INSIDE)
def test_a_note_in_a_paragraph_is_taken_out_and_asked(paragraph: str) -> None:
    story = read(document(TITLE, LEAD, paragraph, END), "mason.txt")
    assert "The mason did not ring back." in _shown(story)
    assert not any(isinstance(block, Figure) for block in story.body)
    assert story.hold
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, paragraph)]
    assert story.lines[2].text == paragraph


def test_an_insertion_into_a_quotation_stays() -> None:
    said = "“We [the millers] will check it,” she said. “It is [sic] a good bridge.”"
    story = read(document(TITLE, LEAD, said, END), "said.txt")
    assert said in _shown(story)
    assert (story.hold, story.questions) == ("", ())


ENDINGS = [
    ("ENDS", "Notes to editors: Orla Venn can be reached on 07700 900123."),
    ("-ends-", "For media enquiries: Jo on 07700 900999."),
    ("- ENDS -", "For further information please contact Jo Venn.", "The Trust began in 1921."),
    ("Notes to editors: 1. The toll is old.", "2. The Trust began in 1921."),
    ("Media contact: jo@lenn.example",),
    ("ENDS", "Jo Venn, 07700 900999"),
]


@pytest.mark.parametrize("lines", ENDINGS)
def test_notes_behind_the_story_are_not_for_readers(lines: tuple[str, ...]) -> None:
    story = read(document(TITLE, LEAD, END, *lines), "end.txt")
    assert [line.text for line in story.lines if line.role is Role.BODY] == [LEAD, END]
    assert story.hold == ""


def test_a_story_that_goes_on_behind_its_end_is_asked() -> None:
    story = read(document(TITLE, LEAD, "ENDS", END), "end.txt")
    assert story.hold
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, END)]


def test_notes_longer_than_the_story_are_asked() -> None:
    story = read(document(TITLE, LEAD, "Notes to editors: none.", LEAD, END, END), "end.txt")
    assert END not in _shown(story)
    assert story.hold


def test_a_stated_headline_may_be_a_notice() -> None:
    page = (
        f"<html><body><article><h1>KILL NOTICE: bridge</h1><p>{LEAD}</p><p>{END}</p></article>"
        "</body></html>"
    )
    story = read(page.encode(), "page.html")
    assert story.headline == ""
    assert story.hold


def test_the_subject_of_a_message_may_be_a_notice() -> None:
    head = "From: desk@lenn.example\nSubject: KILL: bridge toll\nMessage-ID: <1@x>\n\n"
    story = read((head + f"{TITLE}\n\n{LEAD}\n\n{END}\n").encode(), "copy.eml")
    assert (story.headline, bool(story.hold)) == (TITLE, True)


def _role(story: Story, text: str) -> Role:
    return next(line.role for line in story.lines if line.text == text)


def _shown(story: Story) -> str:
    words = [getattr(block, "text", "") for block in story.body]
    return "\n".join([story.headline, story.standfirst, story.byline, *words])

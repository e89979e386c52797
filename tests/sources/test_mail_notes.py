"""Covering notes in mail: in the account, never for readers, and heeded."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.mails import BODY, HEADER, STORY, mail, ruled, text
from tests.sources.samples import LEAD, read

TITLE = "Oldest bridge in town to close"
COPY = f"{TITLE}\nBy Ana Rook\n\n{STORY}"
NOTES = [
    "Copy below for tomorrow, please sub.",
    "Hi all,\n\nCopy below for tomorrow, please sub.\n\nThanks,",
    "Morning desk,\nHere is my story on the bridge.\n\n---",
    "Here's the copy, 240 words. Pics to follow.\n\n* * *".replace("* * *", "***"),
    "Story follows:",
    "Hallo Desk,\n\nText folgt, bitte redigieren.\n\n-----",
    "Can you run this on Sunday? Happy to cut.\nCall me with queries.\n\n====",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("copy", [COPY, STORY], ids=["own headline", "subject"])
def test_a_covering_note_is_neither_headline_nor_body(note: str, copy: str) -> None:
    story = read(mail(f"{note}\n\n{copy}"), "copy.eml")
    assert story.headline == (TITLE if copy is COPY else "Bridge to close for a year")
    assert text(story) == BODY
    written = [line for line in note.split("\n") if line.strip()]
    told = {line.text: line.role for line in story.lines}
    internal = (Role.NOT_FOR_PUBLICATION, Role.FURNITURE)
    assert all(told[line] in internal for line in written)


def test_a_note_that_says_to_wait_holds_the_story_and_is_asked() -> None:
    note = "Copy below for tomorrow, please sub. Legal hasn't cleared par 3."
    story = read(mail(f"{note}\n\n{COPY}"), "copy.eml")
    assert ruled(story, "mail-note") == [note]
    assert story.hold == "came with a note that it may have to wait"
    assert (Ask.UNKNOWN_LINE, note) in [(it.kind, it.text) for it in story.questions]


def test_a_note_without_such_words_holds_nothing() -> None:
    assert not read(mail(f"Copy below, please sub.\n\n{STORY}"), "copy.eml").hold


def test_a_note_above_copy_passed_on_is_heeded_too() -> None:
    more = " ".join(["It is the oldest of the five bridges, and the narrowest."] * 5)
    body = (
        "Please hold this one.\n\n---------- Forwarded message ---------\n"
        f"From: A <a@lenn.example>\nDate: Mon, 2 Nov 2026\nSubject: Copy\n\n{STORY}\n{more}\n"
    )
    assert read(mail(body), "copy.eml").hold == "came with a note that it may have to wait"


def test_short_copy_passed_on_is_the_story() -> None:
    body = (
        "---------- Forwarded message ---------\n"
        "From: A <a@lenn.example>\nDate: Mon, 2 Nov 2026\nSubject: Copy\n\nThe bridge is shut.\n"
    )
    assert text(read(mail(body), "copy.eml")) == ["The bridge is shut."]


def test_words_to_the_desk_that_nothing_sets_apart_are_asked_about() -> None:
    note = "Happy to cut this if there is no room."
    story = read(mail(f"{note}\n\n{COPY}"), "copy.eml")
    assert ruled(story, "mail-note-doubted") == [note]
    assert story.hold == "begins with what may be a note to the desk"
    assert (Ask.UNKNOWN_LINE, note) in [(it.kind, it.text) for it in story.questions]


def test_a_lead_that_quotes_such_words_is_no_note() -> None:
    lead = "“Let me know,” the mayor of Ostlemere told the council at noon on Tuesday."
    assert text(read(mail(f"{lead}\n\n{BODY[1]}\n"), "copy.eml"))[0] == lead


def test_a_divider_between_headline_and_story_makes_no_note_of_the_headline() -> None:
    story = read(mail(f"{TITLE}\nBy Ana Rook\n\n---\n\n{STORY}"), "copy.eml")
    assert (story.headline, story.byline) == (TITLE, "By Ana Rook")


def test_a_quotation_that_says_please_stays_in_the_story() -> None:
    lead = f"{LEAD} “Please hold on,” said the mayor."
    story = read(mail(f"{TITLE}\n\n{lead}\n\n{BODY[1]}\n"), "copy.eml")
    assert text(story) == [lead, BODY[1]]


@pytest.mark.parametrize(
    "before",
    ["Re: ", "Fwd: RE: ", "[EXTERNAL] ", "[External] Fwd: ", "COPY: ", "LENN-BRIDGE-0311: "],
)
def test_what_stands_before_a_subject_is_no_headline(before: str) -> None:
    header = HEADER.replace("Subject: ", f"Subject: {before}")
    assert read(mail(STORY, header=header), "copy.eml").headline == "Bridge to close for a year"


def test_a_subject_that_is_a_slug_is_no_headline() -> None:
    header = HEADER.replace("Bridge to close for a year", "LENN-BRIDGE-0311")
    story = read(mail(STORY, header=header), "copy.eml")
    assert story.headline == ""
    assert Ask.NO_HEADLINE in [it.kind for it in story.questions]

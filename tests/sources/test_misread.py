"""UTF-8 that was read in a wrong encoding on the way: repaired in the proposal, and held."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story
from tests.sources.samples import LEAD, read

TITLE = "Café votes for “smart” paving – at last"
QUOTE = "“It is smart,” said the mayor – and sat down. It’s done…"


def misread(encoding: str) -> Story:
    text = f"{TITLE}\n\n{LEAD}\n\n{QUOTE}\n"
    return read(text.encode().decode(encoding).encode(), "story.txt")


@pytest.mark.parametrize("encoding", ["latin-1", "mac_roman"])
def test_the_proposal_repairs_every_letter(encoding: str) -> None:
    proposals = [it.proposal for it in misread(encoding).questions if it.kind is Ask.ENCODING]
    assert proposals == [TITLE, QUOTE]


def test_such_a_story_waits_for_the_desk() -> None:
    assert misread("latin-1").hold == "has letters that were read in a wrong encoding"


def test_letters_that_are_right_hold_nothing() -> None:
    story = read(f"{TITLE}\n\n{LEAD}\n\n{QUOTE}\n".encode(), "story.txt")
    assert (story.hold, story.questions) == ("", ())

"""The signature of a mail that was saved as a text is not for readers."""

from __future__ import annotations

import pytest

from articles.sources import Role
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
END = "The toll was a penny in 1871, and the penny was never raised."


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAna Rook\nSenior reporter\nm: 07700 900123\nSent from my telephone",
        "--\nAna Rook | Lenn Courier\nana@lenn.example",
        "Sent from my telephone",
    ],
)
def test_a_signature_is_no_part_of_the_story(signature: str) -> None:
    story = read(document(TITLE, "By Ben Tarrow", LEAD, END, signature), "bridge.txt")
    assert [line.text for line in story.lines if line.role is Role.BODY] == [LEAD, END]
    assert {line.role for line in story.lines[4:]} == {Role.FURNITURE}
    assert story.questions == ()


def test_what_goes_on_in_sentences_behind_dashes_is_none() -> None:
    story = read(document(TITLE, LEAD, "--", END, "Ring 07700 900123 for a key."), "bridge.txt")
    assert END in [line.text for line in story.lines if line.role is Role.BODY]

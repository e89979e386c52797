"""The head of a wire story, copied with the carets of its lines."""

from __future__ import annotations

from articles.sources import Role
from tests.sources.samples import read

HEAD = """\
BC-LN--Bridge Toll,1st Ld-Writethru
^Town to close its oldest bridge
^AP Photo LN110, LN112
^Eds: Updates with details. Moving on general news services.
^By ANA ROOK
^Associated Press

OSTLEMERE, Lennshire (AP) _ The council voted late on Tuesday to close the oldest bridge.

The toll was a penny in 1871, and the penny was never raised, the clerk said of it.

Nobody at the Corn Hall could say on Tuesday who had kept the other keys to the gate.
"""


def test_a_caret_hides_neither_headline_nor_byline() -> None:
    story = read(HEAD.encode(), "bridge.txt")
    assert story.headline == "Town to close its oldest bridge"
    assert [credit.name for credit in story.credits if credit.name] == ["Ana Rook"]
    assert story.standfirst == ""
    assert story.questions == ()


def test_lines_for_desks_under_carets_are_kept_from_readers() -> None:
    story = read(HEAD.encode(), "bridge.txt")
    assert [line.role for line in story.lines[2:4]] == [Role.NOT_FOR_PUBLICATION] * 2

"""Works that are no news in form: what cannot be placed above their text holds them."""

from __future__ import annotations

from articles.sources import Role
from tests.sources.samples import LEAD, document, read

HELD = "has lines above its text that could not be placed"
POEM = "The river takes what it is given, and keeps it"
COOK = "Heat the oven to 180C. Beat the butter and sugar until pale, and leave it for an hour."


def test_what_a_recipe_needs_is_no_byline_and_holds_it() -> None:
    needs = ("Serves 8", "Prep 20 min", "Cook 40 min", "200g butter", "4 eggs")
    story = read(document("Pear cake", "By Ana Rook", *needs, COOK), "cake.txt")
    assert (story.byline, story.hold) == ("By Ana Rook", HELD)


def test_verses_are_no_standfirst_and_hold_the_poem() -> None:
    verses = ("The bridge is gone,", "the fish are cold,", "the gulls are flown,")
    story = read(document(POEM, "Seven verses for a bridge", *verses, LEAD), "poem.txt")
    assert (story.standfirst, story.hold) == ("Seven verses for a bridge", HELD)


def test_one_line_that_cannot_be_placed_holds_nothing() -> None:
    story = read(document("Pear cake", "By Ana Rook", "Serves 8", COOK), "cake.txt")
    assert story.lines[2].role is Role.UNKNOWN
    assert story.hold == ""

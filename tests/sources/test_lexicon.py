"""The words that a reading knows, and those that a desk adds."""

from __future__ import annotations

import pytest

from articles.sources import Figure, Lexicon
from tests.sources.samples import LEAD, document, read

LEXICON = Lexicon.standard()


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("AFP", "Agence France-Presse"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("Getty images", "Getty Images"),
        ("EPA", "European Pressphoto Agency"),
        ("Ostlemere Courier", "Ostlemere Courier"),
    ],
)
def test_alias_has_one_canonical_name(printed: str, canonical: str) -> None:
    assert LEXICON.canonical(printed) == canonical


@pytest.mark.parametrize("name", ["Pakistan", "Wis.", "N.Y.", "Ohio", "Gaza Strip", "Alberta"])
def test_states_and_countries_are_regions(name: str) -> None:
    assert LEXICON.is_region(name)


def test_an_agency_that_the_desk_adds_proves_a_credit() -> None:
    wider = LEXICON.extended(agencies={"Lenn Press": ("LP",)})
    data = document("Town to close its bridge", LEAD, "The bridge at dusk. Ana Rook/LP")
    assert wider.canonical("LP") == "Lenn Press"
    assert not LEXICON.is_agency("LP")
    assert isinstance(read(data, "a.txt", wider).body[1], Figure)

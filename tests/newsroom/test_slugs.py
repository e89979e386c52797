"""The slugs that headlines and names become."""

from __future__ import annotations

import pytest

from articles.names import slug_from


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Rat schließt Brücke", "rat-schliesst-brucke"),
        ("Ærø får færge", "aero-far-faerge"),
        ("Łódź mówi nie", "lodz-mowi-nie"),
        ("Þór á Íslandi", "thor-a-islandi"),
    ],
)
def test_latin_letters_of_their_own_are_spelt_out(text: str, slug: str) -> None:
    assert slug_from(text, "x") == slug

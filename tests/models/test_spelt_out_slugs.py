"""Addresses spell out Latin letters that are no letter with an accent."""

from __future__ import annotations

import pytest

from articles.names import slug_from


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Rat schließt Brücke", "rat-schliesst-brucke"),
        ("Łódź nad Lenną", "lodz-nad-lenna"),
        ("Bro på Lennø lukker", "bro-pa-lenno-lukker"),
    ],
)
def test_no_letter_of_a_latin_title_is_lost(title: str, slug: str) -> None:
    assert slug_from(title, "story") == slug

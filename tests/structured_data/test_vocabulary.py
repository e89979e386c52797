"""The check itself refuses what schema.org does not know."""

from __future__ import annotations

from typing import Any

import pytest

from tests.structured_data.vocabulary import faults

PERSON = {"@type": "Person", "name": "Ines Tarrow"}
GOOD: dict[str, Any] = {
    "@type": "OpinionNewsArticle",
    "headline": "Ferry kept",
    "datePublished": "2026-11-20T06:00:00+01:00",
    "author": [PERSON],
    "contributor": {"@type": "Role", "roleName": "Editing", "contributor": PERSON},
    "image": {"@type": "ImageObject", "contentUrl": "https://a.example/b.jpg", "width": "40 px"},
    "isAccessibleForFree": True,
}


def test_what_is_right_has_no_fault() -> None:
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"@type": "Newsarticle"}, "no type"),
        ({"byline": "Ines"}, "no such property"),
        ({"datePublished": "20 November"}, "is none of"),
        ({"author": "Ines Tarrow"}, "is none of"),
        ({"author": {"@type": "ImageObject"}}, "is none of"),
        ({"author": {"@type": "Person", "nom": "x"}}, "no such property"),
        ({"contributor": {"@type": "Role", "author": PERSON}}, "no such property"),
        ({"image": {"@type": "ImageObject", "contentUrl": "/b.jpg"}}, "is none of"),
        ({"isAccessibleForFree": "yes"}, "is none of"),
        ({"headline": ""}, "is none of"),
    ],
)
def test_what_is_wrong_is_told(fields: dict[str, Any], fault: str) -> None:
    assert fault in " ".join(faults({**GOOD, **fields}))

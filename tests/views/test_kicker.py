from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.models import Kind
from tests.factories import a_section, a_story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("section", "kind", "kicker", "expected"),
    [
        ("Harbour", Kind.NEWS, "", "Harbour"),
        ("Harbour", Kind.NEWS, "Night crossing", "Harbour Night crossing"),
        ("Harbour", Kind.NEWS, "HARBOUR", "Harbour"),
        ("Harbour", Kind.ANALYSIS, "", "Harbour Analysis"),
        ("Harbour", Kind.ANALYSIS, "Analysis", "Harbour Analysis"),
        ("Opinion", Kind.OPINION, "", "Opinion"),
        ("", Kind.REVIEW, "Theatre", "Review Theatre"),
        ("", Kind.NEWS, "News", None),
        ("", Kind.NEWS, "", None),
    ],
)
def test_the_kicker_says_each_thing_once(
    client: Client, section: str, kind: Kind, kicker: str, expected: str | None
) -> None:
    place = a_section(section) if section else None
    edition = a_story(section=place, kind=kind, kicker=kicker)
    html = client.get(edition.path).content.decode()
    found = re.search(r'<p class="kicker">(.*?)</p>', html)
    words = re.sub(r"<[^>]*>", "", found[1]).strip() if found else None
    assert words == expected

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tests.factories import a_story, an_author

pytestmark = pytest.mark.django_db

INES = '<a href="/authors/ines-tarrow/">Ines Tarrow</a>'


@pytest.mark.parametrize(
    ("job_title", "description", "expected"),
    [
        ("", "Ines Tarrow covers the harbour.", f"{INES} covers the harbour."),
        ("harbour reporter", "Ines Tarrow covers it.", f"{INES} covers it."),
        ("harbour reporter", "", f"{INES}, harbour reporter."),
        ("harbour reporter", "Covers it.", f"{INES}, harbour reporter. Covers it."),
        ("", "Covers <b>it</b>.", f"{INES}. Covers &lt;b&gt;it&lt;/b&gt;."),
    ],
)
def test_the_foot_introduces_whoever_wrote_the_story(
    client: Client, job_title: str, description: str, expected: str
) -> None:
    ines = an_author(job_title=job_title, description=description)
    edition = a_story(by=[ines])
    assert f"<p>{expected}</p>" in client.get(edition.path).content.decode()


def test_nothing_is_said_of_somebody_of_whom_the_desk_says_nothing(client: Client) -> None:
    html = client.get(a_story(by=[an_author()]).path).content.decode()
    assert html[html.index("<body>") :].count("Ines Tarrow") == 1


PAGE = "/authors/ines-tarrow/"


def test_a_persons_page_says_how_to_reach_them_and_what_they_know(client: Client) -> None:
    a_story(
        by=[
            an_author(
                email="ines@courier.example",
                profiles="https://social.example/@ines\n\nhttps://www.ines.example/\nines.example",
                beat="the harbour,  ferries",
                languages="en, da",
                base="Ostlemere <North>",
            )
        ]
    )
    html = client.get(PAGE).content.decode()
    assert '<a href="mailto:ines@courier.example"><span>ines@courier.example</span></a>' in html
    assert (
        '<a href="https://social.example/@ines" rel="me"><span>social.example/@ines</span>' in html
    )
    assert '<a href="https://www.ines.example/" rel="me"><span>ines.example</span>' in html
    assert html.count('rel="me"') == 2
    assert "Covers the harbour, ferries. Based in Ostlemere &lt;North&gt;." in html
    assert "Languages: English, Danish." in html


def test_what_is_not_known_of_a_person_is_not_spoken_of(client: Client) -> None:
    a_story(by=[an_author()])
    html = client.get(PAGE).content.decode()
    for word in ("Contact", "mailto:", "Covers", "Based in", "Languages"):
        assert word not in html


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (
            "profiles",
            "https://a.example\njavascript:alert(1)",
            "“javascript:alert(1)” is no address",
        ),
        ("profiles", "https://[", "“https://[” is no address"),
        ("languages", "en, klingon", "“klingon” is no code of a language"),
        ("email", "ines", "valid email"),
    ],
)
def test_an_address_or_a_language_that_is_none_is_refused(
    field: str, value: str, said: str
) -> None:
    ines = an_author(**{field: value})
    with pytest.raises(ValidationError, match=re.escape(said)) as refused:
        ines.full_clean()
    assert list(refused.value.message_dict) == [field]

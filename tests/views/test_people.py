from __future__ import annotations

import pytest
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

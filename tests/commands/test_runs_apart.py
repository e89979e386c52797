"""What is read does not hang on what was read before it, nor in how many runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from articles.intake.lexicon import newsroom_lexicon
from articles.models import Agency, Article
from tests.commands.importing import run

pytestmark = pytest.mark.django_db

STORY = """Harbour clock {number} stops

By Ann Moe and Teal Media

OSTLEMERE, Lennshire — The town has clock {number} again, the harbour master said on Tuesday.

It cost forty pounds, which the treasurer called a fair price for the time of day.
"""


def documents(folder: Path) -> list[Path]:
    files = [folder / f"{number}.txt" for number in (1, 2)]
    for number, file in enumerate(files, start=1):
        file.write_text(STORY.format(number=number))
    return files


def taken_in() -> list[object]:
    return [
        [
            [(str(it.author), str(it.agency)) for it in article.credits.all()],
            list(article.questions.values_list("kind", "text")),
        ]
        for article in Article.objects.order_by("headline")
    ]


def test_two_runs_leave_what_one_leaves(tmp_path: Path) -> None:
    first, second = documents(tmp_path)
    run(first)
    run(second)
    alone, later = taken_in()
    assert later == alone


def test_an_agency_is_known_to_readers_once_an_editor_says_so(
    tmp_path: Path, admin_client: Client
) -> None:
    first, _second = documents(tmp_path)
    run(first)
    agency = Agency.objects.get(name="Teal Media")
    assert "teal media" not in newsroom_lexicon().agencies
    action = {"action": "make_known", "_selected_action": [agency.pk]}
    page = admin_client.post(reverse("admin:articles_agency_changelist"), action, follow=True)
    assert "1 agency is known now." in page.content.decode()
    assert newsroom_lexicon().agencies["teal media"] == "Teal Media"

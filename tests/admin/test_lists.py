from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import (
    Agency,
    Article,
    Author,
    Credit,
    Figure,
    Image,
    ImportRun,
    Reading,
    Receipt,
    RichText,
    Section,
    Source,
)
from tests.factories import add_credit, an_article, an_author

LISTS = ("article", "author", "agency", "image", "credit", "section", "topic", "question")
RECORDS = ("importrun", "receipt", "source")


def fill(number: int) -> None:
    section = Section.objects.create(name=f"S{number}", slug=f"s{number}")
    run = ImportRun.objects.create(started_at=timezone.now())
    for index in range(number):
        name = f"{number}-{index}"
        author = Author.objects.create(name=f"Ines {name}", slug=f"a-{name}")
        agency = Agency.objects.create(name=f"Press {name}", slug=f"p-{name}")
        agency.aliases.create(name=f"P{name}")
        source = Source.objects.create(
            sha256=name, name=name, data=b"A", size=1, received_at=timezone.now()
        )
        reading = Reading.objects.create(source=source, lines=[], made_at=timezone.now())
        article = Article.objects.create(headline=name, section=section, source=source)
        image = Image.objects.create(caption=name)
        who: dict[str, Any] = {"author": author, "agency": agency, "distributor": agency}
        Credit.objects.create(article=article, work="reporter", **who)
        Credit.objects.create(image=image, work="photographer", **who)
        Figure.objects.create(parent=article, region="body", ordering=2, image=image)
        RichText.objects.create(parent=article, region="body", ordering=1, text="<p>River</p>")
        Receipt.objects.create(run=run, name=name, outcome="imported", article=article)
        reading.questions.create(article=article, kind="no_headline", line=1, text=name)


def queries(desk: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", [*LISTS, *RECORDS])
def test_a_list_costs_the_same_at_10_and_at_200_rows(desk: Client, name: str) -> None:
    url = reverse(f"admin:articles_{name}_changelist")
    fill(10)
    at_10 = queries(desk, url)
    fill(190)
    assert queries(desk, url) == at_10
    assert at_10 <= 12


@pytest.mark.parametrize("name", [*LISTS, *RECORDS])
def test_a_search_of_any_length_answers(desk: Client, name: str) -> None:
    fill(1)
    url = reverse(f"admin:articles_{name}_changelist")
    for term in ("1-0", "x" * 60_000, "%", "'", "\x00"):
        assert desk.get(url, {"q": term}).status_code == 200


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("article", "river"),
        ("article", "ines"),
        ("author", "ines"),
        ("agency", "P1-0"),
        ("image", "ines"),
        ("credit", "press"),
    ],
)
def test_a_search_finds_by_words_and_by_people(desk: Client, name: str, term: str) -> None:
    fill(1)
    page = desk.get(reverse(f"admin:articles_{name}_changelist"), {"q": term})
    assert page.context["cl"].result_count == (2 if name == "credit" else 1)


def test_a_person_with_two_credits_is_named_once(desk: Client) -> None:
    article = an_article(by=[an_author()])
    add_credit(article, "photographer", author=an_author())
    page = desk.get(reverse("admin:articles_article_changelist")).content.decode()
    assert page.count("Ines Tarrow") == 1


@pytest.mark.parametrize("name", ["author", "agency", "section", "topic", "image", "article"])
def test_autocomplete_answers(desk: Client, name: str) -> None:
    fill(2)
    fields = {"section": ("article", "section"), "topic": ("article", "topics")}
    fields |= {"image": ("article", "lead_image"), "article": ("credit", "article")}
    model, field = fields.get(name, ("credit", name))
    answer = desk.get(
        reverse("admin:autocomplete"),
        {"app_label": "articles", "model_name": model, "field_name": field, "term": ""},
    )
    assert answer.status_code == 200
    assert "results" in answer.json()

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import (
    Address,
    Agency,
    Article,
    Author,
    Credit,
    Edition,
    Image,
    Reading,
    Section,
    Source,
)

pytestmark = pytest.mark.django_db


def refused(make: Any) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


def test_a_credit_belongs_to_exactly_one_of_article_and_image() -> None:
    article, image = Article.objects.create(headline="A"), Image.objects.create()
    work = {"work": "author", "name_as_printed": "Ines Tarrow"}
    assert refused(lambda: Credit.objects.create(**work))
    assert refused(lambda: Credit.objects.create(article=article, image=image, **work))
    assert not refused(lambda: Credit.objects.create(image=image, **work))


def test_a_credit_names_somebody() -> None:
    article = Article.objects.create(headline="A")
    assert refused(lambda: Credit.objects.create(article=article, work="author"))


def test_one_reading_of_a_source_is_current() -> None:
    now = timezone.now()
    source = Source.objects.create(sha256="0" * 64, name="a", data=b"a", size=1, received_at=now)
    reading: dict[str, Any] = {"source": source, "lines": [], "made_at": now}
    Reading.objects.create(current=False, **reading)
    Reading.objects.create(**reading)
    assert refused(lambda: Reading.objects.create(**reading))


@pytest.mark.parametrize("model", [Author, Agency, Section])
def test_addresses_are_unique_in_their_scope(model: Any) -> None:
    model.objects.create(name="One", slug="same")
    assert refused(lambda: model.objects.create(name="Two", slug="same"))


def test_two_people_may_have_the_same_name() -> None:
    Author.objects.create(name="Dov Hallin", slug="dov-hallin")
    assert not refused(lambda: Author.objects.create(name="Dov Hallin", slug="dov-hallin-2"))


def test_one_organisation_has_its_name_once_however_it_is_written() -> None:
    Agency.objects.create(name="Lenn Press", slug="lenn-press")
    assert refused(lambda: Agency.objects.create(name="LENN  PRESS", slug="lenn-press-2"))


def test_no_index_is_kept_up_that_nothing_asks() -> None:
    for model, column in (
        (Article, "slug"), (Edition, "slug"), (Source, "sha256"), (Address, "path"),
    ):  # fmt: skip
        with connection.cursor() as cursor:
            found = connection.introspection.get_constraints(cursor, model._meta.db_table)
        indexes = [name for name, it in found.items() if it["columns"] == [column] and it["index"]]
        assert not [name for name in indexes if name.endswith("_like")]
        assert not [name for name in indexes if column == "slug"]

from __future__ import annotations

import pytest
from django.db import IntegrityError
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.bulk import insert
from articles.models import Article, Credit, Question, Reading, Source
from tests.factories import an_article

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def test_rows_get_their_keys_in_order_however_many() -> None:
    rows = [Article(headline=f"Story {number}", places=[["Lenn", ""]]) for number in range(3000)]
    insert(rows)
    stored = dict(Article.objects.values_list("pk", "headline"))
    assert [stored[row.pk] for row in rows] == [row.headline for row in rows]
    assert Article.objects.get(pk=rows[0].pk).places == [["Lenn", ""]]
    assert Article.objects.get(pk=rows[0].pk).modified_at is not None


def test_a_relation_may_be_inserted_after_it_was_made() -> None:
    source = Source(sha256="a" * 64, name="a.txt", data=b"\x00\xff", size=2, received_at=NOW)
    reading = Reading(source=source, reader="r", encoding="", lines=[[1, 0, 2]], made_at=NOW)
    question = Question(reading=reading, kind="no_headline", line=1, text="?")
    for row in (source, reading, question):
        insert([row])
    stored = Question.objects.get()
    assert stored.reading
    assert bytes(stored.reading.source.data) == b"\x00\xff"
    assert stored.reading.lines == [[1, 0, 2]]


def test_the_database_still_refuses_what_it_must() -> None:
    with pytest.raises(IntegrityError):
        insert([Credit(article=an_article(), work="author", position=0)])


def test_nothing_is_no_statement(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        insert([])

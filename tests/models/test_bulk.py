from __future__ import annotations

import pytest
from django.db import IntegrityError
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.bulk import insert, row
from articles.models import Article, Author, Credit, Origin, Question, Reading, Source, Stage
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
    for it in (source, reading, question):
        insert([it])
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


def test_a_row_made_in_short_is_as_the_model_makes_it() -> None:
    author = Author(name="Ana Rook")
    for model, values in (
        (Article, {"headline": "Ferry", "stage": Stage.REVIEW, "places": [["Lenn", ""]]}),
        (Credit, {"work": "author", "author": author, "article": None}),
        (Origin, {"name": "a.txt", "reading_id": 7}),
    ):
        short, made = row(model, **values), model(**values)
        assert vars(short).keys() == vars(made).keys()
        for field in model._meta.concrete_fields:
            assert getattr(short, field.attname) == getattr(made, field.attname)
        assert short._state.adding


def test_rows_made_in_short_share_no_list() -> None:
    one, other = row(Article), row(Article)
    one.places.append(["Lenn", ""])
    assert other.places == []


def test_a_row_made_in_short_takes_the_key_of_its_relation_when_inserted() -> None:
    author = Author(name="Ana Rook", slug="ana-rook")
    credit = row(Credit, work="author", author=author, article=an_article())
    insert([author])
    insert([credit])
    assert Credit.objects.get().author == author


@pytest.mark.parametrize("text", ["", "\\N", "tab\there", "line\nand \\. end", "Ödön “ß” 日本 🙂"])
def test_text_comes_back_to_the_letter(text: str) -> None:
    insert([Article(headline=text, places=[[text, ""]]), Article(headline=text)])
    stored = Article.objects.first()
    assert stored
    assert Article.objects.filter(headline=text).count() == 2
    assert Article.objects.get(pk=stored.pk - 1).places == [[text, ""]]

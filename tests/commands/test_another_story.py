"""A document under a known name or identifier that has nothing in common with the one before."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Article, Question, Receipt
from tests.commands.feed import feeds, write
from tests.commands.importing import run

__all__ = ["feeds"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("feeds")]

CLOCK = {
    "headline": "Council buys clock",
    "body": ["Ostlemere has bought a clock for forty pounds, said the harbour master."],
}
CHOIR = {
    "headline": "Choir seeks basses",
    "body": ["Anybody deep enough may come and sing in Varnmouth on Thursdays at seven."],
}
REWRITTEN = {
    "headline": "Time returns to quay",
    "body": ["Forty pounds, and Ostlemere knows the hour: hands start turning next week."],
}
STATED = pytest.mark.parametrize("stated", [{}, {"id": "n-1"}], ids=["name", "identifier"])


def asked() -> list[str]:
    found = Question.objects.filter(kind="earlier_version", answered_at=None)
    return list(found.values_list("text", flat=True))


@STATED
def test_another_story_is_asked_about_and_nothing_follows_it(
    tmp_path: Path, stated: dict[str, str]
) -> None:
    run(write(tmp_path / "copy.feed", CLOCK | stated))
    output = run(write(tmp_path / "copy.feed", CHOIR | stated))
    article = Article.objects.get()
    assert article.headline == "Council buys clock"
    assert article.proposals.get(field="headline").theirs == "Choir seeks basses"
    assert asked() == ["Choir seeks basses"]
    assert "conflict: nothing in it is like “Council buys clock” of the same" in output
    assert Receipt.objects.latest("pk").asked == {"earlier_version": 1}


@STATED
def test_it_is_asked_once(tmp_path: Path, stated: dict[str, str]) -> None:
    run(write(tmp_path / "copy.feed", CLOCK | stated))
    for _ in range(2):
        run(write(tmp_path / "copy.feed", CHOIR | stated))
    assert len(asked()) == 1


def test_a_story_of_one_identifier_that_was_written_anew_follows(tmp_path: Path) -> None:
    run(write(tmp_path / "copy.feed", CLOCK | {"id": "n-1"}))
    run(write(tmp_path / "copy.feed", REWRITTEN | {"id": "n-1"}))
    assert Article.objects.get().headline == "Time returns to quay"
    assert asked() == []


def test_two_stories_of_one_identifier_in_one_import_are_asked_about(tmp_path: Path) -> None:
    write(tmp_path / "a.feed", CLOCK | {"id": "n-1"})
    write(tmp_path / "b.feed", CHOIR | {"id": "n-1"})
    run(tmp_path)
    assert asked() == ["Choir seeks basses"]


def test_a_change_of_another_story_puts_nothing_into_the_first(tmp_path: Path) -> None:
    run(write(tmp_path / "copy.feed", CLOCK))
    run(write(tmp_path / "copy.feed", CHOIR))
    longer = [*CHOIR["body"], "Bring a pencil, warm clothes and somebody deeper than yourself."]
    run(write(tmp_path / "copy.feed", CHOIR | {"body": longer, "keywords": ["Singing"]}))
    article = Article.objects.get()
    assert "pencil" not in str([row.text for row in article.articles_richtext_set.all()])
    assert not article.topics.exists()
    fields = article.proposals.filter(state="open").values_list("field", flat=True)
    assert sorted(fields) == ["body", "headline", "topics"]

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Edition, Origin, Topic
from articles.publishing import publish
from tests.commands.feed import TEXT, feeds, write
from tests.commands.importing import run
from tests.views.conftest import reader_urls

__all__ = ["feeds", "reader_urls"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("feeds")]

LATER = "2090-01-01T06:00:00+00:00"
MOST_STATEMENTS = 10
LATEST = "2090-02-01T06:00:00+00:00"


def test_the_same_identifier_is_the_same_article_under_any_name(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"}))
    run(write(tmp_path / "b.feed", {"id": "n-1", "headline": "Two clocks bought"}))
    assert Article.objects.get().headline == "Two clocks bought"


def test_another_identifier_under_the_same_name_is_another_article(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"}))
    run(write(tmp_path / "a.feed", {"id": "n-2", "headline": "Clock sold"}))
    assert Article.objects.count() == 2


def test_one_identifier_with_two_texts_in_one_import_is_a_conflict_that_is_named(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"})
    write(tmp_path / "b.feed", {"id": "n-1", "headline": "Clock sold"})
    output = run(tmp_path)
    article = Article.objects.get()
    assert article.headline == "Clock bought"
    assert article.proposals.get(field="headline").theirs == "Clock sold"
    assert "conflict: “Clock bought” came in this import under the same identifier n-1" in output


def test_a_conflict_is_one_too_if_the_import_was_broken_off_between_the_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.intake.reading.BATCH", 1)
    write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"})
    write(tmp_path / "b.feed", {"id": "n-1", "headline": "Clock sold"})
    with monkeypatch.context() as broken:
        broken.setattr("articles.intake.statistics.Statistics.add", _stop)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path, workers=1)
    assert Article.objects.get().headline == "Clock bought"
    assert "came in this import under the same identifier n-1" in run(tmp_path, workers=1)
    article = Article.objects.get()
    assert article.headline == "Clock bought"
    assert article.proposals.get(field="headline").theirs == "Clock sold"


def test_an_import_that_was_broken_off_is_over_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"})
    with monkeypatch.context() as broken:
        broken.setattr("articles.intake.statistics.Statistics.finish", _stop)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path, workers=1)
    run(tmp_path)
    write(tmp_path / "b.feed", {"id": "n-1", "headline": "Clock sold"})
    assert "conflict" not in run(tmp_path)
    assert Article.objects.get().headline == "Clock sold"


def test_what_changed_since_an_import_was_broken_off_is_a_new_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock bought"})
    with monkeypatch.context() as broken:
        broken.setattr("articles.intake.statistics.Statistics.finish", _stop)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path, workers=1)
    write(tmp_path / "a.feed", {"id": "n-1", "headline": "Clock sold"})
    assert "conflict" not in run(tmp_path)
    assert Article.objects.get().headline == "Clock sold"


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_feed_that_moves_on_brings_what_is_new_and_what_changed(tmp_path: Path) -> None:
    one, two = {"id": "1", "headline": "One"}, {"id": "2", "headline": "Two"}
    run(write(tmp_path / "a.feed", one, two))
    before = Article.objects.get(headline="One").modified_at
    three = {"id": "3", "headline": "Three"}
    output = run(write(tmp_path / "a.feed", one, two | {"headline": "Twice"}, three))
    assert set(Article.objects.values_list("headline", flat=True)) == {"One", "Twice", "Three"}
    assert Article.objects.get(headline="One").modified_at == before
    assert "3 stories: 1 new, 1 changed, 1 as before" in output


def test_stories_without_identifiers_are_known_by_their_headlines(tmp_path: Path) -> None:
    one, two = {"headline": "One"}, {"headline": "Two"}
    run(write(tmp_path / "a.feed", one, two))
    run(write(tmp_path / "a.feed", two, one | {"body": ["It is two clocks now, he said."]}))
    assert Article.objects.count() == 2
    assert Origin.objects.get(article__headline="One").first_line == 3


def test_keywords_become_topics_once_and_at_most_twenty(tmp_path: Path) -> None:
    Topic.objects.create(name="Clocks", slug="clocks")
    words = ["clocks", "Flood", "flood", *(f"word {n}" for n in range(30))]
    run(write(tmp_path / "a.feed", {"id": "1", "keywords": words}))
    names = list(Article.objects.get().topics.values_list("name", flat=True))
    assert len(names) == 20
    assert {"Clocks", "Flood"} <= set(names)
    assert Edition.objects.get().topics.count() == 20


def test_a_topic_that_an_editor_took_off_stays_off(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "keywords": ["Clocks", "Flood"]}))
    article = Article.objects.get()
    article.topics.remove(Topic.objects.get(name="Flood"))
    run(write(tmp_path / "a.feed", {"id": "1", "keywords": ["Clocks", "Flood", "Quay"]}))
    assert set(article.topics.values_list("name", flat=True)) == {"Clocks", "Quay"}


def test_readers_are_told_when_the_document_says_it_was_updated(tmp_path: Path) -> None:
    moments = {"published": "2026-01-05T08:00:00+00:00", "updated": "2026-01-05T10:00:00+00:00"}
    run(write(tmp_path / "a.feed", {"id": "1", **moments}))
    edition = Edition.objects.get()
    assert edition.updated_at is not None
    assert edition.updated_at.isoformat() == moments["updated"]
    publish(Article.objects.get())
    assert Edition.objects.latest("pk").updated_at == edition.updated_at


def test_an_update_before_publication_is_not_told(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "updated": "2026-01-05T10:00:00+00:00"}))
    assert Edition.objects.get().updated_at is None


def test_a_wire_story_under_embargo_is_nowhere_before_its_time(
    client: Client, reader_urls: Callable[[], list[str]], tmp_path: Path
) -> None:
    run(write(tmp_path / "seen.feed", {"id": "0", "headline": "Seen by all"}))
    secret = {"headline": "Quillwort found", "body": ["Quillwort grows here.", TEXT]}
    run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER, **secret}))
    edition = Edition.objects.get(headline="Quillwort found")
    assert edition.visible_from.isoformat() == LATER
    for url in [*reader_urls(), edition.path]:
        assert "quillwort" not in client.get(url).content.decode().lower(), url
    assert client.get(edition.path).status_code == 404


def test_a_later_embargo_takes_back_what_was_scheduled(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER}))
    output = run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATEST}))
    assert not Edition.objects.exists()
    assert "what was scheduled is taken back, because its embargo ends later" in output
    asked = Article.objects.get().questions.get(answered_at=None)
    assert (asked.kind, asked.text) == ("new_embargo", "2090-02-01 06:00 UTC")
    article = Article.objects.get()
    assert article.embargo_until is not None
    assert article.embargo_until.isoformat() == LATEST


def test_a_story_that_is_killed_before_its_time_is_taken_back(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER}))
    run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER, "hold": "is killed"}))
    assert not Edition.objects.exists()


def test_a_new_embargo_on_what_readers_see_is_asked(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1"}))
    for _ in range(2):
        run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER, "headline": "New"}))
    article = Article.objects.get()
    assert article.questions.filter(kind="new_embargo").count() == 1
    assert article.embargo_until is None
    assert article.proposals.filter(field="embargo_until").exists()
    assert Edition.objects.visible().count() == 1


def test_a_kill_of_what_readers_see_is_asked(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1"}))
    run(write(tmp_path / "a.feed", {"id": "1", "hold": "is marked as cancelled"}))
    assert Article.objects.get().questions.get(kind="held_back").text == "is marked as cancelled"
    assert Edition.objects.visible().count() == 1


def test_a_scheduled_update_that_is_taken_back_leaves_what_readers_see(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1"}))
    article = Article.objects.get()
    publish(article, at=timezone.now() + timedelta(hours=1))
    run(write(tmp_path / "a.feed", {"id": "1", "hold": "is marked as cancelled"}))
    assert Edition.objects.get().visible_until is None


def test_a_feed_of_one_identifier_ends_and_publishes_none_of_the_rest(tmp_path: Path) -> None:
    stories = [{"id": "1", "headline": f"Clock {n}"} for n in range(60)]
    run(write(tmp_path / "a.feed", *stories))
    assert Edition.objects.count() == 1
    assert Article.objects.get(headline="Clock 0").proposals.filter(state="open").exists()
    assert Article.objects.count() == 1 + 60 - 21
    again = run(write(tmp_path / "a.feed", *stories, {"id": "2", "headline": "New"}))
    assert "1 updated" in again
    assert Edition.objects.count() == 2
    assert Article.objects.count() == 1 + 60 - 21 + 1


def test_a_feed_that_moves_on_costs_little_for_what_stays(tmp_path: Path) -> None:
    costs = []
    for number in (10, 80):
        stories = [{"id": f"{number}-{n}", "headline": f"{number} {n}"} for n in range(number)]
        run(write(tmp_path / f"{number}.feed", *stories))
        with CaptureQueriesContext(connection) as captured:
            run(write(tmp_path / f"{number}.feed", *stories[1:], {"id": f"new-{number}"}))
        costs.append(len(captured))
    assert costs[1] <= costs[0] + 2


def test_a_kill_of_what_is_scheduled_is_asked(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "embargo": LATER}))
    run(write(tmp_path / "a.feed", {"id": "1", "hold": "is marked as cancelled"}))
    assert not Edition.objects.exists()
    assert Article.objects.get().questions.get(kind="held_back").text == "is marked as cancelled"


def test_the_receipt_of_a_new_version_shows_its_headline(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1", "headline": "Old"}))
    output = run(write(tmp_path / "a.feed", {"id": "1", "headline": "New"}))
    assert "a.feed: New" in output


def test_a_kill_of_what_is_at_the_desk_is_asked_and_takes_none_of_its_text(tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"id": "1"}), goes_in_as="draft")
    kill = {"id": "1", "headline": "MANDATORY KILL", "body": ["Please kill this story."]}
    run(write(tmp_path / "kill.feed", kill))
    article = Article.objects.get()
    assert article.headline == "Council buys a clock"
    assert TEXT in str([block.text for block in article.articles_richtext_set.all()])
    assert article.questions.filter(kind="held_back", answered_at=None).count() == 1


def test_a_second_kill_is_asked_though_the_first_was_answered(tmp_path: Path) -> None:
    killed, alive = {"id": "1", "hold": "is marked as cancelled"}, {"id": "1"}
    for story in (alive, killed):
        run(write(tmp_path / "a.feed", story))
    Article.objects.get().questions.update(answered_at=timezone.now())
    run(write(tmp_path / "a.feed", killed | {"headline": "Still cancelled"}))
    assert not Article.objects.get().questions.filter(answered_at=None).exists()
    for story in (alive, killed | {"headline": "Again"}):
        run(write(tmp_path / "a.feed", story))
    assert Article.objects.get().questions.filter(answered_at=None).count() == 1


def test_many_new_versions_take_few_statements_each(tmp_path: Path) -> None:
    def statements(number: int, words: str) -> int:
        for at in range(number):
            text = f"Ferry {at}\n\nOSTLEMERE, Lennshire — The ferry of {at} sails {words}.\n"
            (tmp_path / f"{at}.txt").write_text(text)
        with CaptureQueriesContext(connection) as captured:
            assert f"{number:>9}  " in run(tmp_path)
        return len(captured)

    statements(30, "at noon")
    assert statements(30, "at dusk") - statements(10, "at dawn") <= 20 * MOST_STATEMENTS

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from articles.models import Author
from articles.plates import triggers
from articles.plates.good import due
from articles.plates.make import make
from tests.factories import a_story, an_author

pytestmark = pytest.mark.django_db


def there() -> set[str]:
    catalogue = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger",
    }
    with connection.cursor() as cursor:
        cursor.execute(catalogue[connection.vendor])
        return {name for (name,) in cursor.fetchall() if name.startswith(triggers.PREFIX)}


def wanted() -> set[str]:
    return {name for name, _ in triggers.statements(connection.vendor)}


def test_a_migrated_database_has_all_triggers() -> None:
    assert there() == wanted()


def test_migrations_may_copy_any_table_and_the_triggers_are_there_again() -> None:
    plan: list[Any] = [("a migration", False)]
    triggers.take_away("default", plan=plan)
    if connection.vendor == "sqlite":
        assert not there()
    triggers.make("default", plan=plan)
    assert there() == wanted()


def test_what_was_printed_before_a_migration_is_printed_again() -> None:
    story = a_story(by=[an_author()])
    make([story.pk])
    triggers.take_away("default", plan=[("a migration", False)])
    Author.objects.update(name="Changed")
    triggers.make("default", plan=[("a migration", False)])
    assert list(due()) == [story.pk]


def test_a_migrate_without_migrations_leaves_plates_alone() -> None:
    story = a_story()
    make([story.pk])
    triggers.take_away("default", plan=[])
    triggers.make("default", plan=[])
    assert there() == wanted()
    assert not list(due())


def test_a_step_back_takes_all_away() -> None:
    triggers.take_away("default", plan=[("a migration", True)])
    assert not there()
    triggers.make("default", plan=[("a migration", True)])
    assert there() == wanted()


def test_a_trigger_of_an_earlier_form_is_replaced() -> None:
    if connection.vendor == "postgresql":
        return  # replaces them by itself
    name, (*_, creating) = next(triggers.statements(connection.vendor))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
        nothing = "AFTER DELETE ON articles_topic BEGIN SELECT 1; END"
        cursor.execute(f"CREATE TRIGGER {name} {nothing}")
    triggers.make("default")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [name])
        assert cursor.fetchone() == (creating.strip(),)

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Edition
from tests.factories import a_section, a_story

pytestmark = pytest.mark.django_db


def plan_of(sql: str) -> str:
    with connection.cursor() as cursor:
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        cursor.execute(f"{explain} {sql}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


@pytest.mark.parametrize("url", ["/archive/", "/sections/harbour/feed/"])
def test_sections_are_looked_for_by_section_also_when_statistics_mislead(
    client: Client, url: str
) -> None:
    """SQLite took all stories of a day for a step, and went through all days."""
    day = timezone.now() - timedelta(days=9)
    for number in range(60):
        a_story(f"Story {number}", section=a_section())
    Edition.objects.update(published_at=day, visible_from=day)
    a_section("Schools")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    asked = [
        it["sql"] for it in captured.captured_queries if 'FROM "articles_section"' in it["sql"]
    ]
    assert asked
    for sql in asked:
        assert "edition_day" not in plan_of(sql)

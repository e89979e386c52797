from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.intake.statistics import MANY, Statistics

pytestmark = pytest.mark.django_db

COUNTED = int(connection.vendor == "postgresql")


def counted(*documents: int) -> int:
    statistics = Statistics()
    with CaptureQueriesContext(connection) as queries:
        for number in documents:
            statistics.add(number)
        statistics.finish()
    return sum("ANALYZE" in it["sql"] for it in queries)


def test_postgresql_counts_tables_after_many_documents() -> None:
    assert counted(MANY - 1, 1) == COUNTED


def test_postgresql_counts_tables_more_seldom_as_they_grow() -> None:
    assert counted(*[MANY] * 5) == 2 * COUNTED


def test_tables_are_not_counted_for_a_few_documents() -> None:
    assert counted(MANY - 1) == 0

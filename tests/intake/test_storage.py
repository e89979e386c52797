from __future__ import annotations

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

COPIES = {("articles_edition", "body"), ("articles_origin", "given")}
AS_THEY_ARE = {"postgresql": COPIES, "sqlite": set()}


def test_postgresql_squeezes_no_further_copies_of_a_text() -> None:
    found = set()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT attrelid::regclass::text, attname FROM pg_attribute WHERE attstorage = 'e' "
                "AND attrelid IN ('articles_edition'::regclass, 'articles_origin'::regclass)"
            )
            found = set(cursor.fetchall())
    assert found == AS_THEY_ARE[connection.vendor]

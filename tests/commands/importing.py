"""Running the import in a test, and counting what it left."""

from __future__ import annotations

import io
from typing import Any

from django.core.management import call_command
from django.db import connection


def run(*paths: object, **options: Any) -> str:
    out = io.StringIO()
    call_command("import_seeds", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def rows() -> dict[str, int]:
    """The number of rows of every table."""
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT COUNT(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts

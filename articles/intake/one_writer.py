from __future__ import annotations

from django.db import connection

LOCK = 0x6E657773  # "news"


def one_writer() -> None:
    """Lets one import at a time match and make people, so that two never make the same one.

    SQLite's transactions are made so already (IMMEDIATE); PostgreSQL waits for a lock that the
    end of the transaction sets free.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])

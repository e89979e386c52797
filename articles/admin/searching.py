from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest

LONGEST = 200  # SQLite refuses LIKE patterns past 50 kB, and nobody searches for that


class BriefSearch:
    """Searches for the first words of what was typed, however long it is."""

    show_full_result_count = False

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        term = search_term.replace("\x00", "")[:LONGEST]
        return super().get_search_results(request, queryset, term)  # type: ignore[misc]

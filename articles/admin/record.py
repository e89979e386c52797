from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.searching import BriefSearch


class RecordAdmin(BriefSearch, admin.ModelAdmin):
    """What is kept for the record: to be looked at, not to be changed here."""

    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin

from articles.admin.nonce import RunsEditor
from articles.admin.old_slugs import KeepsOldSlugs
from articles.models import HousePage


@admin.register(HousePage)
class HousePageAdmin(KeepsOldSlugs, RunsEditor, admin.ModelAdmin):
    list_display = ("title", "policy", "position", "is_public")
    list_filter = ("is_public",)
    search_fields = ("title",)
    prepopulated_fields: ClassVar = {"slug": ["title"]}

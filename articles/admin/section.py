from __future__ import annotations

from typing import ClassVar

from django.contrib import admin

from articles.admin.old_slugs import KeepsOldSlugs
from articles.admin.searching import BriefSearch
from articles.models import Section


@admin.register(Section)
class SectionAdmin(KeepsOldSlugs, BriefSearch, admin.ModelAdmin):
    list_display = ("name", "slug", "position")
    search_fields = ("name",)
    prepopulated_fields: ClassVar = {"slug": ["name"]}

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin

from articles.admin.old_slugs import KeepsOldSlugs
from articles.admin.searching import BriefSearch
from articles.models import Topic


@admin.register(Topic)
class TopicAdmin(KeepsOldSlugs, BriefSearch, admin.ModelAdmin):
    list_display = ("name", "slug")
    list_per_page = 50
    search_fields = ("name",)
    autocomplete_fields = ("start_here",)
    prepopulated_fields: ClassVar = {"slug": ["name"]}

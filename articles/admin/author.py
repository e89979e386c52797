from __future__ import annotations

from typing import ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.counting import number_of
from articles.admin.known import KnownFormSet
from articles.admin.old_slugs import KeepsOldSlugs
from articles.admin.renewing import RenewsPictures
from articles.admin.searching import BriefSearch
from articles.models import Author, AuthorAlias, Credit

FACTS = ("email", "profiles", "beat", "languages", "base")


class AliasInline(admin.TabularInline):
    model = AuthorAlias
    formset = KnownFormSet
    extra = 0


@admin.register(Author)
class AuthorAdmin(KeepsOldSlugs, RenewsPictures, BriefSearch, admin.ModelAdmin):
    list_display = ("name", "job_title", "works")
    list_per_page = 50
    search_fields = ("name", "aliases__name")
    prepopulated_fields: ClassVar = {"slug": ["name"]}
    inlines = (AliasInline,)
    fieldsets = (
        (None, {"fields": ("name", "slug", "job_title", "description")}),
        (_("For readers, on the page of this person"), {"fields": FACTS}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        return (
            super().get_queryset(request).annotate(works=number_of(Credit.objects.all(), "author"))
        )

    @admin.display(description=_("credits"), ordering="works")
    def works(self, author: Author) -> int:
        return author.works  # type: ignore[attr-defined]

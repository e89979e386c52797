from __future__ import annotations

from typing import ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin.counting import number_of
from articles.admin.known import KnownFormSet
from articles.admin.old_slugs import KeepsOldSlugs
from articles.admin.renewing import RenewsPictures
from articles.admin.searching import BriefSearch
from articles.models import Agency, AgencyAlias, Credit


class AliasInline(admin.TabularInline):
    model = AgencyAlias
    formset = KnownFormSet
    extra = 0


@admin.register(Agency)
class AgencyAdmin(KeepsOldSlugs, RenewsPictures, BriefSearch, admin.ModelAdmin):
    list_display = ("name", "also_printed_as", "is_known", "works")
    list_filter = ("is_known",)
    actions = ("make_known",)
    list_per_page = 50
    search_fields = ("name", "aliases__name")
    prepopulated_fields: ClassVar = {"slug": ["name"]}
    inlines = (AliasInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agency]:
        agencies = super().get_queryset(request).prefetch_related("aliases")
        return agencies.annotate(
            works=number_of(Credit.objects.all(), "agency")
            + number_of(Credit.objects.all(), "distributor")
        )

    @admin.action(description=_("Make known to the reader of documents"), permissions=["change"])
    def make_known(self, request: HttpRequest, queryset: QuerySet[Agency]) -> None:
        number = queryset.filter(is_known=False).update(is_known=True)
        said = ngettext("%d agency is known now.", "%d agencies are known now.", number) % number
        self.message_user(request, said, messages.SUCCESS)

    @admin.display(description=_("also printed as"))
    def also_printed_as(self, agency: Agency) -> str:
        return ", ".join(alias.name for alias in agency.aliases.all())

    @admin.display(description=_("credits"), ordering="works")
    def works(self, agency: Agency) -> int:
        return agency.works  # type: ignore[attr-defined]

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.known import KnownInline, NamedChoices
from articles.admin.searching import BriefSearch
from articles.models import Credit

WHO = ("author", "agency", "distributor")


class CreditInline(KnownInline, admin.TabularInline):
    model = Credit
    extra = 0
    fields = ("position", "work", "author", "name_as_printed", "agency", "distributor", "place")
    autocomplete_fields = WHO  # type: ignore[misc]
    verbose_name_plural = _("credits, in the order readers see")


@admin.register(Credit)
class CreditAdmin(NamedChoices, BriefSearch, admin.ModelAdmin):
    list_display = ("who", "work", "agency", "distributor", "place", "subject")
    list_display_links = ("who",)
    list_filter: ClassVar = ["work", ("author", admin.EmptyFieldListFilter)]
    list_select_related = (*WHO, "article", "image")
    list_per_page = 50
    search_fields = ("author__name", "name_as_printed", "agency__name", "distributor__name")
    search_help_text = _("Name of a person or an organisation")
    autocomplete_fields = (*WHO, "article", "image")  # type: ignore[misc]

    @admin.display(description=_("who"), ordering="author__name")
    def who(self, credit: Credit) -> str:
        return credit.printed_name or str(credit.agency or credit.distributor)

    @admin.display(description=_("for"))
    def subject(self, credit: Credit) -> SafeString:
        kind = _("Article") if credit.article else _("Image")
        return format_html("{}: {}", kind, str(credit.article or credit.image)[:80])

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin.counting import number_of
from articles.models import Article, Proposal, ProposalState


def waiting() -> Any:
    """How many proposals wait for each listed article."""
    return number_of(Proposal.objects.filter(state=ProposalState.OPEN), "article")


def badge(article: Article) -> SafeString:
    """A link to what waits for an article that was listed with ``waiting``; or nothing."""
    number = vars(article).get("waiting")
    if not number:
        return mark_safe("")
    url = reverse("admin:articles_article_proposals", args=[article.pk])
    said = ngettext("%d proposal", "%d proposals", number) % number
    return format_html(' <a class="waits" href="{}">{}</a>', url, said)


class WaitingFilter(admin.SimpleListFilter):
    title = _("proposals of a new version")
    parameter_name = "proposals"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("open", _("Waiting"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() != "open":
            return queryset
        open_ones = Proposal.objects.filter(state=ProposalState.OPEN, article=OuterRef("pk"))
        return queryset.filter(Exists(open_ones))

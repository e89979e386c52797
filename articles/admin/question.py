from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from articles.admin.answering import Answers
from articles.admin.giving import GivesPicture
from articles.admin.record import RecordAdmin
from articles.admin.siding import TakesSide
from articles.models import Question


class OpenFilter(admin.SimpleListFilter):
    title = _("whether it is open")
    parameter_name = "open"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("Answered")), ("all", _("All"))]

    def choices(self, changelist: Any) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": _("Open")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Question]) -> QuerySet[Question]:
        if self.value() == "all":
            return queryset
        return queryset.filter(answered_at__isnull=self.value() != "no")


@admin.register(Question)
class QuestionAdmin(Answers, TakesSide, GivesPicture, RecordAdmin):
    """What readings left to the desk: open ones first of all."""

    list_display = ("asked", "kind", "proposal", "place", "where", "picture")
    list_display_links = ("asked",)
    list_filter: ClassVar = [OpenFilter, "kind"]
    list_select_related = ("article",)
    search_fields = ("text",)
    actions = ("mark_answered", "open_again")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        return super().get_queryset(request).annotate(source=F("reading__source"))

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> Any:
        return () if obj is None or obj.line else ("line",)

    @admin.display(description=_("as printed"), ordering="text")
    def asked(self, question: Question) -> str:
        return Truncator(question.text).words(40) or "–"

    @admin.display(description=_("line"), ordering="line")
    def place(self, question: Question) -> SafeString | str:
        if question.reading_id is None:
            return "–"
        url = reverse("admin:articles_source_change", args=[vars(question)["source"]])
        if not question.line:
            return format_html('<a href="{}">{}</a>', url, _("document"))
        at = '<a href="{0}?line={1}#line-{1}">{1}</a>'
        return format_html(at, url, question.line)

    @admin.display(description=_("article"))
    def where(self, question: Question) -> SafeString | str:
        if question.article is None:
            return "–"
        return format_html(
            '<a href="../article/{}/change/">{}</a>', question.article.pk, question.article
        )

    @admin.display(description=_("picture"))
    def picture(self, question: Question) -> SafeString | str:
        if question.image_id is None:
            return "–"
        shown = reverse("admin:image_preview", args=[question.image_id])
        return format_html(
            '<a href="../image/{}/change/"><img src="{}" alt="{}" height="60" loading="lazy"></a>',
            question.image_id,
            shown,
            question.text,
        )

    @admin.action(description=_("Mark as answered"), permissions=["answer"])
    def mark_answered(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        self.say_settled(request, queryset)

    @admin.action(description=_("Open again"), permissions=["answer"])
    def open_again(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        self.say_opened(request, queryset)

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.record import RecordAdmin
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
class QuestionAdmin(RecordAdmin):
    """What readings left to the desk: open ones first of all."""

    list_display = ("text", "kind", "proposal", "line", "where")
    list_filter: ClassVar = [OpenFilter, "kind"]
    list_select_related = ("article",)
    search_fields = ("text",)
    actions = ("mark_answered", "open_again")

    @admin.display(description=_("article"))
    def where(self, question: Question) -> SafeString | str:
        if question.article is None:
            return "–"
        return format_html(
            '<a href="../article/{}/change/">{}</a>', question.article.pk, question.article
        )

    def has_answer_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.change_article")

    @admin.action(description=_("Mark as answered"), permissions=["answer"])
    def mark_answered(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        number = queryset.filter(answered_at=None).update(answered_at=timezone.now())
        self.message_user(request, _("%d answered.") % number, messages.SUCCESS)

    @admin.action(description=_("Open again"), permissions=["answer"])
    def open_again(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        number = queryset.exclude(answered_at=None).update(answered_at=None)
        self.message_user(request, _("%d open again.") % number, messages.SUCCESS)

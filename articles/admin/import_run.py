from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, Sum, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.counting import number_of
from articles.admin.key import key_in
from articles.admin.record import RecordAdmin
from articles.models import Asked, ImportRun, Outcome, Question, Receipt

RECEIPTS = 100
# A run that has no end and took in nothing for so long is at an end.
SILENT = timedelta(minutes=10)
UNKNOWN = Cast(KeyTextTransform("unknown", "roles"), IntegerField())
KEPT = (Outcome.IMPORTED, Outcome.UPDATED, Outcome.REFUSED)


@admin.register(ImportRun)
class ImportRunAdmin(RecordAdmin):
    list_display = ("begun", "what", "imported", "updated", "refused", "ended")
    list_display_links = ("begun",)
    fields = ("started_at", "ended", "what", "chosen")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportRun]:
        counts = {
            f"{outcome.value}_count": number_of(Receipt.objects.filter(outcome=outcome), "run")
            for outcome in KEPT
        }
        return super().get_queryset(request).annotate(**counts, heard_at=_heard_at())

    @admin.display(description=_("started"), ordering="started_at")
    def begun(self, run: ImportRun) -> Any:
        return run.started_at

    @admin.display(description=_("finished"), ordering="finished_at")
    def ended(self, run: ImportRun) -> Any:
        if run.finished_at:
            return date_format(timezone.localtime(run.finished_at), "DATETIME_FORMAT")
        heard = max(vars(run)["heard_at"] or run.started_at, run.started_at)
        return _("broken off") if timezone.now() - heard > SILENT else _("running")

    @admin.display(description=_("from"))
    def what(self, run: ImportRun) -> str:
        first, rest = run.paths[:3], run.paths[3:]
        return ", ".join(first) + (f" … ({len(run.paths)})" if rest else "")

    @admin.display(description=_("options"))
    def chosen(self, run: ImportRun) -> str:
        return ", ".join(f"{name}: {value}" for name, value in run.options.items() if value) or "–"

    @admin.display(description=_("imported"), ordering="imported_count")
    def imported(self, run: ImportRun) -> int:
        return int(vars(run)["imported_count"])

    @admin.display(description=_("updated"), ordering="updated_count")
    def updated(self, run: ImportRun) -> int:
        return int(vars(run)["updated_count"])

    @admin.display(description=_("refused"), ordering="refused_count")
    def refused(self, run: ImportRun) -> int:
        return int(vars(run)["refused_count"])

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        run = get_object_or_404(ImportRun, pk=key_in(object_id))
        outcome = request.GET.get("outcome", "")
        receipts = run.receipts.all()
        shown = receipts.filter(outcome=outcome) if outcome in Outcome else receipts
        shown = shown.select_related("article", "source").defer("source__data")
        context = {
            **(extra_context or {}),
            **_totals(receipts),
            "title": str(run),
            "subtitle": None,
            "outcome": outcome,
            "receipts": Paginator(shown, RECEIPTS).get_page(request.GET.get("page")),
            "asked": _asked(run),
        }
        return super().change_view(request, object_id, form_url, context)


def _heard_at() -> Case:
    """When a run that has no end took in something last."""
    receipts = Receipt.objects.filter(run=OuterRef("pk")).exclude(source=None)
    latest = receipts.order_by("-pk").values("source__received_at")[:1]
    return Case(When(finished_at=None, then=Subquery(latest)))


def _totals(receipts: QuerySet[Receipt]) -> dict[str, Any]:
    rows = (
        receipts.order_by()
        .values("outcome")
        .annotate(n=Count("pk"), all_lines=Sum("lines"), unread=Sum(UNKNOWN))
    )
    found = {row["outcome"]: row for row in rows}
    return {
        "outcomes": [(it, found[it]["n"]) for it in Outcome if it in found],
        "documents": sum(row["n"] for row in found.values()),
        "lines": sum(row["all_lines"] or 0 for row in found.values()),
        "unknown": sum(row["unread"] or 0 for row in found.values()),
    }


def _asked(run: ImportRun) -> list[tuple[str, str, int]]:
    """What the readings of its documents left open, by kind."""
    sources = run.receipts.exclude(source=None).values("source")
    questions = Question.objects.filter(reading__source__in=sources, answered_at=None)
    counts = questions.order_by().values_list("kind").annotate(n=Count("pk"))
    return [(kind, str(Asked(kind).label), n) for kind, n in sorted(counts, key=lambda it: -it[1])]


@admin.register(Receipt)
class ReceiptAdmin(RecordAdmin):
    list_display = ("document", "outcome", "reason", "lines", "questions", "proposals", "article")
    list_display_links = ("document",)
    list_filter: ClassVar = ["outcome"]
    list_select_related = ("article",)
    search_fields = ("name", "reason")

    @admin.display(description=_("document"), ordering="name")
    def document(self, receipt: Receipt) -> SafeString:
        return format_html('<span class="path">{}</span>', receipt.name)

"""What is kept for the record: to be looked at, not to be changed here."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.searching import BriefSearch
from articles.models import ImportRun, Reading, Receipt, Source


class RecordAdmin(BriefSearch, admin.ModelAdmin):
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(ImportRun)
class ImportRunAdmin(RecordAdmin):
    list_display = ("started_at", "finished_at", "paths")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        receipts = Receipt.objects.filter(run_id=int(object_id)).select_related("article")[:200]
        context = {**(extra_context or {}), "receipts": receipts}
        return super().change_view(request, object_id, form_url, context)


@admin.register(Receipt)
class ReceiptAdmin(RecordAdmin):
    list_display = ("name", "outcome", "reason", "lines", "questions", "article")
    list_filter: ClassVar = ["outcome"]
    list_select_related = ("article",)
    search_fields = ("name", "reason")


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ("name", "size", "received_at")
    search_fields = ("name", "=sha256")
    exclude = ("data",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).defer("data")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        readings = Reading.objects.filter(source_id=int(object_id), current=True).select_related(
            "source"
        )
        context = {**(extra_context or {}), "reading": readings.first()}
        return super().change_view(request, object_id, form_url, context)

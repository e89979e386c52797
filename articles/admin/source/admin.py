from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin.key import key_in
from articles.admin.record import RecordAdmin
from articles.admin.source.page import SourcePage, source_page
from articles.admin.source.telling import AS_READ, CHOICES, sentences, tell
from articles.models import Article, Source
from articles.sources import DocumentRefused


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ("name", "size", "received_at")
    search_fields = ("name", "=sha256")
    fields = ("name", "sha256", "size", "received_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).defer("data")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        source = get_object_or_404(Source, pk=key_in(object_id))
        page = source_page(source, request.GET)
        may_tell = page.is_current and request.user.has_perm("articles.change_article")
        if request.method == "POST":
            return self._tell(request, page, may_tell)
        context = {**(extra_context or {}), "page": page, "may_tell": may_tell, "roles": CHOICES}
        context |= {"title": source.name, "subtitle": None}
        return super().change_view(request, object_id, form_url, context)

    def _tell(self, request: HttpRequest, page: SourcePage, may_tell: bool) -> HttpResponse:
        if not may_tell or page.reading is None or page.origin is None:
            raise PermissionDenied
        numbers = {key_in(it) for it in request.POST.getlist("line")} - {0}
        role = request.POST.get("role", "")
        if not numbers or role not in {AS_READ, *dict(CHOICES)}:
            self.message_user(request, _("Choose lines and what they are."), messages.WARNING)
        else:
            self._say(request, page, numbers, role)
        return HttpResponseRedirect(request.get_full_path())

    def _say(self, request: HttpRequest, page: SourcePage, numbers: set[int], role: str) -> None:
        by: Any = request.user
        assert page.origin is not None
        assert page.reading is not None
        try:
            outcome = tell(page.origin, page.reading, numbers, role, by)
        except DocumentRefused as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        if not outcome.told:
            self.message_user(request, _("Choose lines of this story."), messages.WARNING)
            return
        label = dict(CHOICES).get(role, _("what the reader takes them for"))
        counted = ngettext("%d line is now: ", "%d lines are now: ", outcome.told) % outcome.told
        said = f"{counted}{label}."
        self.message_user(request, " ".join([said, *sentences(outcome)]), messages.SUCCESS)
        if article := Article.objects.filter(pk=page.origin.article_id or 0).first():
            self.log_change(request, article, said)

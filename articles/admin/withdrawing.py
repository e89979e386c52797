from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.models import Article


@admin.action(description=_("Withdraw…"), permissions=["publish"])
def withdraw_selected(
    desk: Any, request: HttpRequest, queryset: QuerySet[Article]
) -> TemplateResponse | None:
    """Asks for the reason first; then each article goes, or says why it does not."""
    reason = request.POST.get("reason", "").strip()
    if not reason:
        context = {
            **desk.admin_site.each_context(request),
            "title": _("Withdraw from readers"),
            "opts": desk.opts,
            "articles": queryset,
            "is_refused": "reason" in request.POST,
            "tell_readers": "tell_readers" in request.POST,
        }
        return TemplateResponse(request, "admin/articles/article/withdraw.html", context)
    by: Any = request.user
    tell_readers = "tell_readers" in request.POST
    for article in queryset:
        try:
            publishing.withdraw(article, by=by, reason=reason, tell_readers=tell_readers)
            desk.message_user(request, _("Withdrawn: “%s”") % article, messages.SUCCESS)
        except publishing.NotPublishable as error:
            desk.message_user(request, f"“{article}”: {error}", messages.ERROR)
    return None

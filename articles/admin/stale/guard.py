from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from articles.admin.stale.difference import Difference, differences
from articles.admin.stale.rebase import rebase, touches
from articles.admin.stale.version import Opened, Version, version_of
from articles.models import Article

OPENED_ON = "opened_on"


@dataclass(frozen=True, kw_only=True, slots=True)
class Current:
    """The article as it stood when a form came in; ``differences`` if the form is older.

    ``is_touched``: whether the form changes anything of it.
    """

    version: Version
    differences: Sequence[Difference]
    saved_at: datetime
    is_touched: bool


class StaleGuard:
    """For the article's admin: nobody's later save is overwritten unseen.

    A form carries what it was opened on. When the article is another by then, the form comes
    back with both versions told, and with all of theirs in it that was not changed here; saved
    from there, it overwrites only what it showed.
    """

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        with transaction.atomic():
            if request.method == "POST" and object_id:
                self._compare(request, unquote(object_id))
            view = super().changeform_view  # type: ignore[misc]
            response: HttpResponse = view(request, object_id, form_url, extra_context)
            return response

    def get_form(self, request: HttpRequest, *args: Any, **options: Any) -> Any:
        form = super().get_form(request, *args, **options)  # type: ignore[misc]
        form.is_stale = bool(getattr(_current(request), "differences", ()))
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        current = _current(request)
        if context.get("original") is not None:
            version = current.version if current else _shown_in(context)
            context[OPENED_ON] = Opened.on(version).written()
            context["stale"] = current if current and current.differences else None
        render = super().render_change_form  # type: ignore[misc]
        response: HttpResponse = render(request, context, *args, **options)
        return response

    def _compare(self, request: HttpRequest, pk: str) -> None:
        article = self._locked(request, pk)
        if article is None:
            return
        form, formsets = self._stored(request, article)
        version = version_of(form, formsets)
        opened = Opened.read(request.POST.get(OPENED_ON, ""))
        rebased = rebase(request.POST, opened, version, form, formsets)
        request.current = Current(  # type: ignore[attr-defined]
            version=version,
            differences=differences(rebased, form, formsets) if rebased else (),
            saved_at=article.modified_at,
            is_touched=touches(request.POST, version, form, formsets),
        )
        if rebased:
            request.POST = rebased.data  # type: ignore[assignment]

    def _locked(self, request: HttpRequest, pk: str) -> Article | None:
        """The article, once nobody else is saving it; ``None`` if it may not be changed here."""
        desk: Any = self
        found = desk.get_object(request, pk)
        if found is None or not desk.has_change_permission(request, found):
            return None
        Article.objects.select_for_update().filter(pk=found.pk).first()
        article: Article | None = desk.get_object(request, pk)
        return article

    def _stored(self, request: HttpRequest, article: Article) -> tuple[Any, list[Any]]:
        """The form and the formsets that may be changed, as they would be opened now."""
        desk: Any = self
        form = desk.get_form(request, article, change=True)(instance=article)
        formsets = [
            formset(
                instance=article,
                prefix=formset.get_default_prefix(),
                queryset=inline.get_queryset(request),
            )
            for formset, inline in desk.get_formsets_with_inlines(request, article)
            if inline.has_change_permission(request, article)
        ]
        return form, formsets


def is_touched(request: HttpRequest) -> bool:
    """Whether the posted form changes anything of the article."""
    current = _current(request)
    return current is None or current.is_touched


def _current(request: HttpRequest) -> Current | None:
    return getattr(request, "current", None)


def _shown_in(context: Mapping[str, Any]) -> Version:
    inlines = [it for it in context["inline_admin_formsets"] if it.has_change_permission]
    return version_of(context["adminform"].form, [it.formset for it in inlines])

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected as confirm
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.image_uses import told
from articles.admin.key import key_in
from articles.models import Image
from articles.picture_desk.deleting import delete
from articles.picture_desk.uses import used_images, uses_of

# Of more, a page names nobody wants to read all articles.
NAMED = 20


class KeepsUsed:
    """For the image's admin: what an article shows, or ever showed to readers, stays."""

    admin_site: Any
    opts: Any
    actions: Any = ("delete_selected",)

    @admin.action(description=gettext_lazy("Delete…"), permissions=["delete"])
    def delete_selected(self, request: HttpRequest, queryset: QuerySet[Image]) -> Any:
        """Named as Django's own, whose page asks for that name."""
        used = list(used_images([image.pk for image in queryset])[: NAMED + 1])
        if used:
            return self._refused(request, used)
        return confirm(self, request, queryset)  # type: ignore[arg-type]

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        used = list(used_images([key_in(object_id)]))
        if used and self.has_delete_permission(request, used[0]):  # type: ignore[attr-defined]
            return self._refused(request, used)
        try:
            page: HttpResponse = super().delete_view(request, object_id, extra_context)  # type: ignore[misc]
        except ProtectedError:  # put to use while the page was open
            said = _("It is not deleted: it is used.")
            self.message_user(request, said, messages.ERROR)  # type: ignore[attr-defined]
            return HttpResponseRedirect(request.get_full_path())
        return page

    def delete_model(self, request: HttpRequest, obj: Image) -> None:
        delete(Image.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> None:
        delete(queryset)

    def _refused(self, request: HttpRequest, used: Collection[Image]) -> HttpResponse:
        uses = uses_of([image.pk for image in used])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Not deleted"),
            "opts": self.opts,
            "images": [
                (image, told(uses[image.pk][:NAMED]), len(uses[image.pk]))
                for image in list(used)[:NAMED]
            ],
        }
        page = "admin/articles/image/in_use.html"
        return TemplateResponse(request, page, context, status=409)

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.states import standing
from articles.models import Image
from articles.picture_desk.alike import Alike, look_alikes
from articles.picture_desk.uses import Use, articles_with, uses_in

FIRST, A_PAGE = 10, 50
Told = tuple[Use, str]


class TellsUses:
    """For the image's admin: where it is used, and what looks the same."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.uses_page)
        return [path("<int:pk>/uses/", view, name="image_uses"), *super().get_urls()]  # type: ignore[misc]

    @admin.display(description=_("where it is used"))
    def used_where(self, image: Image) -> SafeString | str:
        if image.pk is None:
            return "–"
        articles = articles_with(image.pk)
        context = {
            "image": image,
            "uses": told(uses_in(image.pk, articles[:FIRST])),
            "total": articles.count(),
        }
        return render_to_string("admin/articles/image/_uses.html", context)

    @admin.display(description=_("looks the same"))
    def alike(self, image: Image) -> SafeString | str:
        found = alike_to(image)
        context = {"image": image, "found": [(it, told(it.uses[:FIRST])) for it in found]}
        return render_to_string("admin/articles/image/_alike.html", context) if found else "–"

    def uses_page(self, request: HttpRequest, pk: int) -> HttpResponse:
        image = get_object_or_404(Image, pk=pk)
        if not self.has_view_permission(request, image):  # type: ignore[attr-defined]
            raise PermissionDenied
        page = Paginator(articles_with(pk), A_PAGE).get_page(request.GET.get("page"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Where it is used"),
            "subtitle": str(image),
            "opts": self.opts,
            "image": image,
            "page": page,
            "uses": told(uses_in(pk, page)),
        }
        return TemplateResponse(request, "admin/articles/image/uses.html", context)


def told(uses: Any) -> list[Told]:
    """Each with what readers see of its article, in words."""
    return [(use, standing(use.article)) for use in uses]


def alike_to(image: Image) -> list[Alike]:
    if not image.file or image.pk is None:
        return []
    return look_alikes(image.sha256, image.perceptual_hash, besides=image.pk)

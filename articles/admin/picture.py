from __future__ import annotations

import logging
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin import store_rest
from articles.images import PictureRefused, preview
from articles.images.renditions.asking import ask_for
from articles.models import Image
from articles.picture_desk.upright import size_in_words

logger = logging.getLogger(__name__)

# Drawn anew as a JPEG, and still nothing that a browser might make more of than a picture.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": "inline; filename=preview.jpg",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=3600",
}


def thumbnail(image: Image) -> SafeString:
    """The picture, small, in a line of its own; nothing where there is no file."""
    if not image.file:
        return mark_safe("")
    address = reverse("admin:image_preview", args=[image.pk])
    return format_html('<img src="{}" alt="" height="80" loading="lazy"><br>', address)


def with_words(image: Image) -> SafeString:
    """The picture with its caption and its credit, as a form of an article shows it."""
    words = format_html("{}<br><small>{}</small>", image.caption, image.credit_line)
    return thumbnail(image) + words


def _not_now() -> HttpResponse:
    said = _("The store of pictures does not answer.")
    return HttpResponse(
        said, status=503, content_type="text/plain", headers={"Cache-Control": "no-store"}
    )


class PictureAdmin(admin.ModelAdmin):
    """Shows the desk a picture, small; its file as it came is at no address."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.preview, cacheable=True)
        return [path("<int:pk>/preview/", view, name="image_preview"), *super().get_urls()]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        ask_for([form.instance.pk])

    def preview(self, request: HttpRequest, pk: int) -> HttpResponse:
        image = get_object_or_404(Image, pk=pk)
        if not self.has_view_permission(request, image):
            raise PermissionDenied
        if store_rest.ORIGINALS.is_on():
            return _not_now()
        try:
            with image.file.open() as file:
                data = file.read()
            store_rest.ORIGINALS.end()
        except (ValueError, FileNotFoundError):
            store_rest.ORIGINALS.end()
            raise Http404 from None
        except Exception as error:  # each store has errors of its own
            logger.warning("%s cannot be read: %s", image.file, error)
            store_rest.ORIGINALS.begin()
            return _not_now()
        try:
            return HttpResponse(preview(data), content_type="image/jpeg", headers=HEADERS)
        except PictureRefused:
            raise Http404 from None

    @admin.display(description=_("picture"))
    def picture(self, image: Image) -> SafeString | str:
        if not image.file:
            return "–"
        address = reverse("admin:image_preview", args=[image.pk])
        return format_html('<img src="{}" alt="" height="80" loading="lazy">', address)

    @admin.display(description=_("file"))
    def its_file(self, image: Image) -> str:
        if not image.file:
            return "–"
        return f"{image.original_name} ({size_in_words(image)})"

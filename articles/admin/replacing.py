from __future__ import annotations

import logging
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import uploads
from articles.images import PictureRefused, none_left_behind
from articles.images.metadata import read
from articles.intake import fill
from articles.models import Image
from articles.picture_desk.joining import join
from articles.picture_desk.upright import size_in_words

logger = logging.getLogger(__name__)

# As it came, which may be anything: never more than bytes to be saved.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
}

OF_THE_FORM = ("picture_here", "new_file", "keep_both")


class TakesFile:
    """For the image's admin: its form puts a file in the place of another, and gives it away."""

    admin_site: Any
    save_model: Any

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.original)
        return [path("<int:pk>/original/", view, name="image_original"), *super().get_urls()]  # type: ignore[misc]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without what only a form has, for those who may only look; only a caption that waits
        can get a picture that is here."""
        fieldsets = super().get_fieldsets(request, obj)  # type: ignore[misc]
        out: tuple[str, ...] = OF_THE_FORM
        if obj is None or self.has_change_permission(request, obj):  # type: ignore[attr-defined]
            out = () if obj and not obj.file else ("picture_here",)
        return [
            (name, {**options, "fields": [it for it in options["fields"] if it not in out]})
            for name, options in fieldsets
        ]

    def changeform_view(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        try:
            with none_left_behind():
                return super().changeform_view(request, *args, **options)  # type: ignore[misc]
        except PictureRefused as refusal:
            said = _("Nothing was saved: %s.") % refusal
            self.message_user(request, said, messages.ERROR)  # type: ignore[attr-defined]
            return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: Image, form: Any, change: bool) -> None:  # type: ignore[no-redef]
        if form.arrival and uploads.replace(obj, form.arrival):
            said = _("The new file has another shape: the focal point is in its middle now.")
            self.message_user(request, said, messages.WARNING)  # type: ignore[attr-defined]
        super().save_model(request, obj, form, change)  # type: ignore[misc]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        if form.arrival:
            fill(form.instance, read(form.arrival.data))
        if picture := form.cleaned_data.get("picture_here"):
            join(form.instance, picture)

    def original(self, request: HttpRequest, pk: int) -> Any:
        image = get_object_or_404(Image, pk=pk)
        if not self.has_change_permission(request, image):  # type: ignore[attr-defined]
            raise PermissionDenied
        try:
            file = image.file.open()
        except Exception as error:  # each store has errors of its own
            logger.warning("%s cannot be read: %s", image.file, error)
            said = _("The file is not in the store, or the store does not answer.")
            self.message_user(request, said, messages.ERROR)  # type: ignore[attr-defined]
            return HttpResponseRedirect(reverse("admin:articles_image_change", args=[pk]))
        name = image.original_name or str(image.file)
        kind = "application/octet-stream"
        return FileResponse(
            file, as_attachment=True, filename=name, content_type=kind, headers=HEADERS
        )

    def its_file(self, image: Image) -> Any:
        if not image.file:
            return _("None yet: readers see the caption and the credit in crop marks.")
        told = f"{image.original_name} ({size_in_words(image)})"
        address = reverse("admin:image_original", args=[image.pk])
        if getattr(image, "is_unmade", False):
            told = f"{told} · {_('waits for its renditions')}"
        return format_html('{} · <a href="{}">{}</a>', told, address, _("Download the original"))

    its_file.short_description = _("file")  # type: ignore[attr-defined]

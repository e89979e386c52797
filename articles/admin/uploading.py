from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from articles.admin.upload_result import Result, added_one_by_one, kept, refused_before, still_held
from articles.images.refused import size
from articles.intake import newsroom_limits


class AddsPictures:
    """For the image's admin: a page that takes one file or many, and says what became of each.

    It works without its script, which sends the files one by one to show how far they are.
    """

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.upload)
        return [path("upload/", view, name="image_upload"), *super().get_urls()]  # type: ignore[misc]

    def upload(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        results = _results(request) if request.method == "POST" else []
        limits = newsroom_limits()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Add pictures"),
            "opts": self.opts,
            "results": results,
            "is_empty": request.method == "POST" and not results,
            "limits": limits,
            "largest": size(limits.picture),
            "megapixels": limits.pixels // 1_000_000 or 1,
            "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        }
        is_piece = request.POST.get("answer") == "results"
        page = "_results.html" if is_piece else "upload.html"
        return TemplateResponse(
            request, f"admin/articles/image/{page}", context, status=_status(request, results)
        )


def _results(request: HttpRequest) -> list[Result]:
    if "keep" in request.POST:
        first = kept(request.POST["keep"], request.POST.get("name", "")[:200])
        most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        others = [still_held(it) for it in request.POST.getlist("held")[:most]]
        others += [refused_before(it) for it in request.POST.getlist("refused")[:most]]
        return [first, *(it for it in others if it)]
    return added_one_by_one(file for file in request.FILES.getlist("files") if file is not None)


def _status(request: HttpRequest, results: list[Result]) -> int:
    """Nothing was taken or held: then the request as a whole is refused."""
    if request.method != "POST" or any(not it.reason for it in results):
        return HTTPStatus.OK
    return HTTPStatus.UNPROCESSABLE_ENTITY if results else HTTPStatus.BAD_REQUEST

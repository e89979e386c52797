from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from articles.admin.key import key_in
from articles.loose_picture import captions_for, give, keep
from articles.models import Asked, Question


class GivesPicture:
    """For the question's admin: its page offers the captions that wait for a picture."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        question = get_object_or_404(Question.objects.select_related("image"), pk=key_in(object_id))
        may = request.user.has_perms(("articles.change_article", "articles.change_image"))
        if request.method == "POST":
            if not may:
                raise PermissionDenied
            return (
                self._keep(request, question)
                if "keep" in request.POST
                else self._give(request, question)
            )
        context = {
            **(extra_context or {}),
            "captions": captions_for(question) if may else (),
            "asked": question,
            "is_other_file": question.kind == Asked.WHICH_FILE,
        }
        page: HttpResponse = super().change_view(request, object_id, form_url, context)  # type: ignore[misc]
        return page

    def _keep(self, request: HttpRequest, question: Question) -> HttpResponse:
        if keep(question):
            said, level = _("The picture stays as it is."), messages.SUCCESS
        else:
            said, level = _("This was answered already."), messages.WARNING
        self.message_user(request, said, level)  # type: ignore[attr-defined]
        return HttpResponseRedirect(request.get_full_path())

    def _give(self, request: HttpRequest, question: Question) -> HttpResponse:
        image = give(question, key_in(request.POST.get("give", "")))
        if image:
            said, level = _("The picture is given to “%s”.") % image, messages.SUCCESS
        else:
            said, level = _("The picture was not given: choose a caption."), messages.WARNING
        self.message_user(request, said, level)  # type: ignore[attr-defined]
        return HttpResponseRedirect(request.get_full_path())

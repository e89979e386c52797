from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.key import key_in
from articles.intake.sides import OF_A_SIDE, Side
from articles.models import Image, Question
from articles.picture_desk.siding import side_of, sides_for, take

MAY = ("articles.change_article", "articles.change_image")
SAID_BY = {
    "caption": gettext_lazy("The caption says"),
    "file": gettext_lazy("The file says"),
    "elsewhere": gettext_lazy("The file says elsewhere"),
}


class TakesSide:
    """For the question's admin: its page shows what each side says of a picture, side by side."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method == "POST" and request.POST.keys() & {"side", "instead"}:
            return self._take(request, object_id)
        question = Question.objects.select_related("image").filter(pk=key_in(object_id)).first()
        context = {**(extra_context or {}), **(_context(question) if question else {})}
        context["may_take_side"] = request.user.has_perms(MAY)
        page: HttpResponse = super().change_view(request, object_id, form_url, context)  # type: ignore[misc]
        return page

    def _take(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if not request.user.has_perms(MAY):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=key_in(object_id))
        instead = request.POST.get("instead", "")
        side = instead or request.POST.get("side", "")
        if image := take(question, side, instead=bool(instead)):
            told, level = _("“%s” has the words of that side now.") % image, messages.SUCCESS
        else:
            told, level = _("This was answered already."), messages.WARNING
        self.message_user(request, told, level)  # type: ignore[attr-defined]
        return HttpResponseRedirect(request.get_full_path())


def _context(question: Question) -> dict[str, Any]:
    sides = sides_for(question)
    now = side_of(question.image, sides) if question.image else ""
    return {
        "sides": [
            {"of": it["of"], "by": SAID_BY[it["of"]], "now": it["of"] == now} for it in sides
        ],
        "compared": list(_rows(sides)),
        "is_of_no_side": not now,
    }


def _rows(sides: list[Side]) -> Any:
    """Each thing that any of them says, and how each says it."""
    for name in OF_A_SIDE:
        said = [_words(name, it["words"].get(name, "")) for it in sides]
        if any(said):
            yield str(_field(name).verbose_name), said


def _words(name: str, value: str) -> str:
    return str(dict(_field(name).flatchoices).get(value, value))


def _field(name: str) -> Any:
    return Image._meta.get_field(name)

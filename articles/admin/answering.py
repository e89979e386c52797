from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from articles.admin.key import key_in
from articles.models import Asked, Question
from articles.picture_desk.siding import settle

# The page of these asks for the answer itself.
ANSWERED_THERE = (Asked.CREDITS_DIFFER, Asked.WHICH_FILE)


class Answers:
    """For the question's admin: its page marks the question as answered, or opens it again."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        question = get_object_or_404(Question, pk=key_in(object_id))
        may = self.has_answer_permission(request)
        if request.method == "POST" and "settled" in request.POST:
            if not may:
                raise PermissionDenied
            self._settle(request, Question.objects.filter(pk=question.pk))
            return HttpResponseRedirect(request.get_full_path())
        context = {
            **(extra_context or {}),
            "may_settle": may and not question.answered_at and question.kind not in ANSWERED_THERE,
            "may_open": may and question.answered_at is not None,
        }
        page: HttpResponse = super().change_view(request, object_id, form_url, context)  # type: ignore[misc]
        return page

    def has_answer_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.change_article")

    def _settle(self, request: HttpRequest, questions: QuerySet[Question]) -> None:
        if request.POST["settled"] == "no":
            self.say_opened(request, questions)
        else:
            self.say_settled(request, questions)

    def say_settled(self, request: HttpRequest, questions: QuerySet[Question]) -> None:
        self._say(request, _("%d answered.") % settle(questions))

    def say_opened(self, request: HttpRequest, questions: QuerySet[Question]) -> None:
        number = questions.exclude(answered_at=None).update(answered_at=None)
        self._say(request, _("%d open again.") % number)

    def _say(self, request: HttpRequest, told: str) -> None:
        self.message_user(request, told, messages.SUCCESS)  # type: ignore[attr-defined]

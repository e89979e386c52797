from __future__ import annotations

from typing import Any

from django.apps import apps
from django.http import HttpRequest


def to_decide(request: HttpRequest) -> dict[str, Any]:
    """What waits for the desk, counted, for those who may see it."""
    counts: dict[str, Any] = {}
    if request.user.has_perm("articles.view_question"):
        questions = apps.get_model("articles", "Question")._default_manager
        counts["open_questions"] = questions.filter(answered_at=None).count()
    if request.user.has_perm("articles.view_article"):
        proposals = apps.get_model("articles", "Proposal")._default_manager.filter(state="open")
        counts["open_proposals"] = proposals.count()
    if request.user.has_perm("articles.view_importrun"):
        counts["last_run"] = apps.get_model("articles", "ImportRun")._default_manager.first()
    return counts

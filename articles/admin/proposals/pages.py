from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin.key import key_in
from articles.admin.proposals.marks import Lines, compared
from articles.admin.proposals.words import Names, label, worded
from articles.models import Article, Proposal, ProposalState
from articles.versions.decide import DECISIONS, NotPossible


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A proposal as the page shows it."""

    proposal: Proposal
    label: str
    ours: Lines
    theirs: Lines
    at_once: bool
    may_decide: bool


class ProposalPages:
    """For the article's admin: a page of its own, so that nothing typed in the form is lost."""

    admin_site: Any

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.proposals_view)
        name = "articles_article_proposals"
        return [path("<int:pk>/proposals/", page, name=name), *super().get_urls()]  # type: ignore[misc]

    def proposals_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = get_object_or_404(Article.objects.with_state(), pk=pk)
        if not self.has_view_permission(request, article):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            return self._decide(request, article)
        proposals = list(article.proposals.select_related("reading__source", "decided_by"))
        current = [it for it in proposals if it.state != ProposalState.OVERTAKEN]
        shown = _shown(current, lambda it: self._may_decide(request, article, it))
        waiting = [it for it in shown if it.proposal.state == ProposalState.OPEN]
        context = {
            **self.admin_site.each_context(request),
            "title": _("A new version of the document"),
            "opts": Article._meta,
            "original": article,
            "open": waiting,
            "many": sum(it.may_decide for it in waiting) > 1,
            "at_once": any(it.may_decide and it.at_once for it in waiting),
            "decided": [it for it in shown if it.proposal.state != ProposalState.OPEN],
        }
        return TemplateResponse(request, "admin/articles/article/proposals.html", context)

    def _may_decide(self, request: HttpRequest, article: Article, proposal: Proposal) -> bool:
        """The words of a picture are shared: who decides on them may change pictures."""
        if not self.has_change_permission(request, article):  # type: ignore[attr-defined]
            return False
        return not _is_of_picture(proposal) or request.user.has_perm("articles.change_image")

    def _decide(self, request: HttpRequest, article: Article) -> HttpResponse:
        if not self.has_change_permission(request, article):  # type: ignore[attr-defined]
            raise PermissionDenied
        what, _dot, which = request.POST.get("decision", "").partition(".")
        if what in DECISIONS:
            self._do(request, article, what, which)
        return HttpResponseRedirect(reverse("admin:articles_article_proposals", args=[article.pk]))

    def _do(self, request: HttpRequest, article: Article, what: str, which: str) -> None:
        proposals = article.proposals.select_for_update()
        is_open = what != "put_back"
        if which:
            proposals = proposals.filter(pk=key_in(which))
        states = [ProposalState.OPEN] if is_open else [ProposalState.TAKEN, ProposalState.KEPT]
        done = 0
        with transaction.atomic():
            for proposal in proposals.filter(state__in=states):
                try:
                    if not self._may_decide(request, article, proposal):
                        raise NotPossible(_("Only who may change pictures decides on it."))
                    DECISIONS[what](proposal, by=request.user, now=timezone.now())
                    done += 1
                except NotPossible as error:
                    said = f"{label(proposal.field)}: {error}"
                    self.message_user(request, said, messages.ERROR)  # type: ignore[attr-defined]
            if done:
                said = _said(what, done)
                self.log_change(request, article, said)  # type: ignore[attr-defined]
                self.message_user(request, said, messages.SUCCESS)  # type: ignore[attr-defined]


def _is_of_picture(proposal: Proposal) -> bool:
    return proposal.field.startswith("image.")


def _said(what: str, number: int) -> str:
    if what == "take":
        return ngettext("%d proposal taken.", "%d proposals taken.", number) % number
    if what == "keep":
        return ngettext("Ours kept in %d place.", "Ours kept in %d places.", number) % number
    return ngettext("%d decision taken back.", "%d decisions taken back.", number) % number


def _shown(proposals: list[Proposal], may_decide: Callable[[Proposal], bool]) -> list[Shown]:
    names = Names([value for it in proposals for value in (it.ours, it.theirs)])
    shown = []
    for it in proposals:
        ours, theirs = worded(it.field, it.ours, names), worded(it.field, it.theirs, names)
        left, right = compared(ours, theirs)
        shown.append(
            Shown(
                proposal=it,
                label=label(it.field),
                ours=left,
                theirs=right,
                at_once=_is_of_picture(it),
                may_decide=may_decide(it),
            )
        )
    return shown

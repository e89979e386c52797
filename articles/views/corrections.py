from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Edition, Policy
from articles.views.keyset import TOLD, page_of
from articles.views.policies import stated
from articles.views.printed.correction import Note, notes


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A correction and the story that it is about."""

    note: Note
    edition: Edition


def corrections(request: HttpRequest) -> HttpResponse:
    """Of all stories that readers see, newest first."""
    listed = Edition.objects.visible().corrected().defer("body", "contributor_line")
    page = page_of(listed, request.GET.get("before", ""), by=TOLD)
    if page.before and not page.editions:
        raise Http404
    told = [Told(note=_note(edition), edition=edition) for edition in page.editions]
    context = {"page": page, "told": told, "policy": stated(Policy.CORRECTIONS)}
    return render(request, "corrections.html", context)


def _note(edition: Edition) -> Note:
    return notes(edition)[vars(edition)["told_position"]]

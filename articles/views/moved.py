"""What became of an address at which readers once saw something."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.models import Edition
from articles.ninjs import withdrawn_item
from articles.views.errors import gone
from articles.views.json_text import json_text

JSON = ".json"


def moved_or_gone(request: HttpRequest, path: str, now: datetime) -> HttpResponse:
    """Today's address of the story that was at ``path``, or word that it was withdrawn.

    Addresses that were given out but never seen do not count: they would tell of what is to come.
    """
    before = Edition.objects.begun(now).filter(path=path).first()
    if before is None:
        raise Http404
    today = Edition.objects.visible(now).filter(article=before.article_id).first()
    is_json = request.path_info.endswith(JSON)
    if today is None:
        last = Edition.objects.begun(now).filter(article=before.article_id).latest("visible_from")
        return _withdrawn(last) if is_json else gone(request, last)
    address = json_path(today.path) if is_json else today.path
    return redirect(request, address)


def _withdrawn(last: Edition) -> HttpResponse:
    text = json_text(withdrawn_item(last))
    return HttpResponse(text, content_type="application/json", status=410)


def redirect(request: HttpRequest, path: str) -> HttpResponse:
    """For ever, with whatever the address asked for behind it."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)


def json_path(path: str) -> str:
    """Where a story is for machines."""
    return f"{path.rstrip('/')}{JSON}"

"""What became of an address at which readers once saw something."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.models import Edition
from articles.views.errors import gone

JSON = ".json"


def moved_or_gone(request: HttpRequest, path: str, now: datetime) -> HttpResponse:
    """Today's address of the story that was at ``path``, or word that it was withdrawn.

    Addresses that were given out but never seen do not count: they would tell of what is to come.
    """
    before = Edition.objects.begun(now).filter(path=path).first()
    if before is None:
        raise Http404
    today = Edition.objects.visible(now).filter(article=before.article_id).first()
    if today is None:
        return gone(request)
    address = json_path(today.path) if request.path_info.endswith(JSON) else today.path
    return redirect(request, address)


def redirect(request: HttpRequest, path: str) -> HttpResponse:
    """For ever, with whatever the address asked for behind it."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)


def json_path(path: str) -> str:
    """Where a story is for machines."""
    return f"{path.rstrip('/')}{JSON}"

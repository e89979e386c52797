from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from articles.views.kept import kept

View = Callable[..., HttpResponseBase]
METHODS = ("GET", "HEAD", "OPTIONS")


def read_only(view: View) -> View:
    """Refuses to be written to, before the CSRF check could complain of a missing token."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return HttpResponse(headers={"Allow": ", ".join(METHODS)})
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        return kept(request, view(request, *args, **kwargs))

    return answer

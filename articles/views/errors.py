from __future__ import annotations

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

from articles.models import Edition
from articles.views.kept import ASK_AGAIN

PLAIN = """<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>This page cannot be shown just now</title>
  </head>
  <body>
    <h1>This page cannot be shown just now</h1>
    <p>Something went wrong on our side. Try again in a few minutes.</p>
    <p><a href="/">Today’s front page</a></p>
  </body>
</html>
"""
TOO_MUCH = ("too_many_files", "too_large", "too_many_fields")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page for what never was and for what readers may not see yet."""
    response = render(request, "404.html", status=404)
    response.headers["Cache-Control"] = ASK_AGAIN
    return response


def failed(request: HttpRequest) -> HttpResponse:
    """Whatever is down: where not even the page can be made that says so, plain words."""
    try:
        page: str = render_to_string("500.html")
    except Exception:  # nobody is left to answer for it
        page = PLAIN
    return HttpResponseServerError(page, headers={"Cache-Control": "no-store"})


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was too much to be read says so, and what it may be instead."""
    context = {
        "too_many_files": isinstance(exception, TooManyFilesSent),
        "too_large": isinstance(exception, RequestDataTooBig),
        "too_many_fields": isinstance(exception, TooManyFieldsSent),
        "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        "most": f"{settings.UPLOAD_LARGEST / 1_000_000:.3g} MB",
    }
    status = 413 if any(context[name] for name in TOO_MUCH) else 400
    return render(request, "400.html", context, status=status)


def gone(request: HttpRequest, last: Edition) -> HttpResponse:
    """In place of a story whose ``last`` edition ended; why, if the desk lets readers know."""
    return render(request, "gone.html", {"last": last}, status=410)

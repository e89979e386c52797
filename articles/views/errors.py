from __future__ import annotations

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TOO_MUCH = ("too_many_files", "too_large", "too_many_fields")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page for what never was and for what readers may not see yet."""
    return render(request, "404.html", status=404)


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


def gone(request: HttpRequest) -> HttpResponse:
    return render(request, "gone.html", status=410)

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page for what never was and for what readers may not see yet."""
    return render(request, "404.html", status=404)


def gone(request: HttpRequest) -> HttpResponse:
    return render(request, "gone.html", status=410)

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TYPE = "application/opensearchdescription+xml"


def opensearch(request: HttpRequest) -> HttpResponse:
    """So that a browser can search here from its own address bar."""
    return render(request, "opensearch.xml", content_type=f"{TYPE}; charset=utf-8")

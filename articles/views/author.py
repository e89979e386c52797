from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Author
from articles.views.work import work_page


def author(request: HttpRequest, slug: str) -> HttpResponse:
    return work_page(request, get_object_or_404(Author, slug=slug), "author.html")

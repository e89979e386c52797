"""Everybody and everything of a kind in alphabetical order, with the number of stories.

The order is that of their addresses, which spell names without accents and are each one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Agency, Author, Place, Topic
from articles.views.with_work import Kind, stories_of, with_work

SIZE = 120
START = re.compile(r"[-\w]{1,120}")
Name = Agency | Author | Place | Topic


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    name: Name
    stories: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """``start``, ``earlier`` and ``later`` are the first addresses of this page and of its
    neighbours; ``""`` for the first page, None where there is none."""

    names: list[Name]
    start: str
    earlier: str | None
    later: str | None


class NameIndex:
    """``kind`` is also what its template is called."""

    def __init__(self, kind: Kind, template: str) -> None:
        self._kind, self._template = kind, template

    def __call__(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        known: QuerySet[Any] = with_work(self._kind, now)
        page = page_of(known, request.GET.get("from", ""))
        is_whole = page.earlier is None and page.later is None
        context = {
            "page": page,
            "letters": self._letters(page.names, now),
            "leading": [] if is_whole else leading(known),
        }
        return render(request, self._template, context)

    def _letters(self, names: list[Name], now: datetime) -> list[tuple[str, list[Row]]]:
        stories = stories_of(self._kind, [name.pk for name in names], now)
        rows = (Row(name=name, stories=stories.get(name.pk, 0)) for name in names)
        return [(it, list(found)) for it, found in groupby(rows, lambda row: letter(row.name))]


def page_of(known: QuerySet[Any], start: str) -> Page:
    """Raises Http404 for what no address begins with, and where there is nothing."""
    if start and not START.fullmatch(start):
        raise Http404
    names = list(known.filter(slug__gte=start).order_by("slug")[: SIZE + 1])
    if start and not names:
        raise Http404
    before = known.filter(slug__lt=start).order_by("-slug") if start else known.none()
    earlier = list(before.values_list("slug", flat=True)[: SIZE + 1])
    return Page(
        names=names[:SIZE],
        start=start if earlier else "",
        earlier=_start_of(earlier) if earlier else None,
        later=names[SIZE].slug if len(names) > SIZE else None,
    )


def leading(known: QuerySet[Any]) -> Iterable[str]:
    """The letters that addresses begin with."""
    found = known.order_by().values_list(Substr("slug", 1, 1), flat=True).distinct()
    return sorted(found)


def letter(name: Name) -> str:
    return name.slug[0].upper()


def _start_of(earlier: list[str]) -> str:
    """Of the page before, where the first page is not at its end."""
    return earlier[SIZE - 1] if len(earlier) > SIZE else ""

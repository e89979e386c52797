from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import get_format

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.archive.counts import before_and_after, counts, ends_of
from articles.views.archive.span import EARLIEST, YEAR, Span, span_or_404


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """A day, month or year with the number of its stories."""

    span: Span
    count: int


def archive(request: HttpRequest) -> HttpResponse:
    visible = Edition.objects.visible()
    years = [max(Span.of(moment, YEAR).parts[0], EARLIEST) for moment in ends_of(visible)]
    spans = [Span(parts=(year,)) for year in range(years[0], years[1] + 1)] if years else []
    cells = [cell for cell in _cells(counts(visible, spans)) if cell.count]
    return render(request, "archive/archive.html", {"years": cells[::-1]})


def year(request: HttpRequest, year: str) -> HttpResponse:
    now = timezone.now()
    span = span_or_404([year], now)
    visible = Edition.objects.visible(now)
    cells = _cells(counts(visible, span.inner))
    context = {"months": cells, **_around(visible, span, cells)}
    return render(request, "archive/year.html", context)


def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    now = timezone.now()
    span = span_or_404([year, month], now)
    visible = Edition.objects.visible(now)
    cells = _cells(counts(visible, span.inner))
    context = {
        "year": Span(parts=span.parts[:YEAR]),
        "weekdays": [(WEEKDAYS[day], WEEKDAYS_ABBR[day]) for day in _calendar().iterweekdays()],
        "weeks": _weeks(span, cells),
        **_around(visible, span, cells),
    }
    return render(request, "archive/month.html", context)


def _calendar() -> Calendar:
    """Django counts from Sunday, Python from Monday."""
    return Calendar((get_format("FIRST_DAY_OF_WEEK") - 1) % 7)


def _cells(counted: dict[Span, int]) -> list[Cell]:
    return [Cell(span=span, count=count) for span, count in counted.items()]


def _weeks(span: Span, cells: list[Cell]) -> list[list[Cell | None]]:
    by_day = {cell.span.parts[2]: cell for cell in cells}
    year, month = span.parts
    weeks = _calendar().monthdayscalendar(year, month)
    return [[by_day.get(day) for day in week] for week in weeks]


def _around(visible: EditionQuerySet, span: Span, cells: list[Cell]) -> dict[str, object]:
    before, after = before_and_after(visible, span)
    count = sum(cell.count for cell in cells)
    return {
        "span": span,
        "before": before,
        "after": after,
        "count": count,
        "has_stories": count > 0,
    }

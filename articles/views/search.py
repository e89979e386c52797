from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.search.counted import counts
from articles.search.facets import Facet
from articles.search.found import look_up
from articles.search.narrowing import NAMES, SearchFilter
from articles.search.ranked import MARKS, Place, places
from articles.search.spelling import nearest
from articles.search.suggested import suggested
from articles.views.cursor import cursor_of, micros_of, moment_of, numbers_in
from articles.views.facets import groups
from articles.views.keyset import SIZE
from articles.views.printed.result import results_of

BY_DATE = "date"


def search(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    visible = Edition.objects.visible(now)
    asked = SearchFilter(request.GET, visible, now)
    address = Address(search=asked, by_date=request.GET.get("sort") == BY_DATE)
    context = {"search": asked, "address": address, "is_asked": bool(asked.words or asked.chosen)}
    if asked.asked:
        context |= _found(asked, address, request.GET.get("before", ""))
    elif not context["is_asked"]:
        context["suggested"] = suggested(visible)
    return render(request, "search.html", context)


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Of this search, and of those that its links lead to."""

    search: SearchFilter
    by_date: bool

    @property
    def is_by_date(self) -> bool:
        """Without words nothing is more to the point than anything else."""
        return self.by_date or not self.search.terms

    @property
    def here(self) -> str:
        return self._with()

    @property
    def other_order(self) -> str:
        return self._with(sort="" if self.by_date else BY_DATE)

    @property
    def without_facets(self) -> str:
        return self._with(**dict.fromkeys(NAMES.values(), ""))

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Each facet that is chosen, and where the same is without it."""
        return [(str(facet.label), self.to(facet, "")) for facet in self.search.chosen]

    def to(self, facet: Facet, value: str) -> str:
        return self._with(**{NAMES[facet]: value})

    def after(self, place: Place) -> str:
        return self._with(before=cursor_of(place.level, micros_of(place.moment), place.key))

    def instead(self, words: str) -> str:
        return self._with(q=words)

    def _with(self, **changed: str) -> str:
        chosen = {NAMES[facet]: value for facet, value in self.search.chosen.items()}
        sort = BY_DATE if self.by_date else ""
        values = {"q": self.search.words, **chosen, "sort": sort, **changed}
        return "?" + urlencode({name: value for name, value in values.items() if value})


def _found(asked: SearchFilter, address: Address, before: str) -> dict[str, object]:
    visible: EditionQuerySet = asked.qs
    after = _place(before)
    found = look_up(asked.asked)
    total = counts(visible, found, asked.now)
    if not total.total:
        return {"total": 0, "nearest": _nearest(asked, address, visible)}
    shown = places(visible, found, by_date=address.is_by_date, after=after, size=SIZE + 1)
    page = [place.key for place in shown[:SIZE]]
    editions = visible.with_credits().in_bulk(page)
    return {
        "total": total.total,
        "groups": groups(asked, total, address.to),
        "results": results_of([editions[key] for key in page if key in editions], asked.terms),
        "older": address.after(shown[SIZE - 1]) if len(shown) > SIZE else "",
        "before": before,
    }


def _place(cursor: str) -> Place | None:
    """Raises Http404 for what is no cursor."""
    if not cursor:
        return None
    level, micros, key = numbers_in(cursor, 3)
    return Place(level=min(max(level, 0), len(MARKS) - 1), moment=moment_of(micros), key=key)


def _nearest(
    asked: SearchFilter, address: Address, visible: EditionQuerySet
) -> tuple[str, str] | None:
    """What may have been meant, and where it is found."""
    meant = nearest(visible, asked.terms)
    if not meant:
        return None
    words = " ".join(meant.get(word.lower(), word) for word in asked.words.split())
    return words, address.instead(words)

"""A search as it stands in an address: words, and facets by name."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

import django_filters  # type: ignore[import-untyped]
from django.core.validators import RegexValidator
from django.db.models import CharField, Value
from django.http import QueryDict

from articles.models import Agency, Author, Edition, Section, Topic, known_as
from articles.models.edition import EditionQuerySet
from articles.search.asked import LONGEST, Asked, Term, terms_in
from articles.search.facets import PICTURED, Facet

NAMES = {
    Facet.SECTION: "section",
    Facet.YEAR: "year",
    Facet.KIND: "kind",
    Facet.PICTURES: "pictures",
    Facet.TOPIC: "topic",
    Facet.PERSON: "person",
    Facet.AGENCY: "agency",
}
KEPT: dict[Facet, Any] = {
    Facet.SECTION: Section, Facet.TOPIC: Topic, Facet.PERSON: Author, Facet.AGENCY: Agency,
}  # fmt: skip
WITH_PICTURES = "yes"
A_YEAR = RegexValidator(r"\A[0-9]{4}\Z")


class SearchFilter(django_filters.FilterSet):
    """``?q=ferry&section=harbour``. What is none of ours finds nothing, never everything, and is
    not told from what readers may not see."""

    q = django_filters.CharFilter()
    section = django_filters.CharFilter(max_length=120)
    year = django_filters.CharFilter(validators=[A_YEAR])
    kind = django_filters.ChoiceFilter(choices=Edition._meta.get_field("kind").choices)
    pictures = django_filters.ChoiceFilter(choices=[(WITH_PICTURES, "")])
    topic = django_filters.CharFilter(max_length=120)
    person = django_filters.CharFilter(max_length=120)
    agency = django_filters.CharFilter(max_length=120)

    def __init__(self, data: QueryDict, editions: EditionQuerySet, now: datetime) -> None:
        given = data.copy()
        given["q"] = data.get("q", "").replace("\x00", " ")[:LONGEST].strip()
        super().__init__(given, editions)
        self.now = now

    @property
    def words(self) -> str:
        return str(self.data["q"])

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return terms_in(self.words)

    @cached_property
    def chosen(self) -> dict[Facet, str]:
        """As they stand in the address, be they ours or not."""
        given = {facet: self.data.get(name, "") for facet, name in NAMES.items()}
        return {facet: value for facet, value in given.items() if value}

    @cached_property
    def values(self) -> dict[Facet, str]:
        """Those of ours, as they are in the index."""
        if not self.is_valid():
            return {}
        keys = keys_of({facet: it for facet, it in self.chosen.items() if facet in KEPT})
        others = {facet: it for facet, it in self.chosen.items() if facet not in KEPT}
        if Facet.PICTURES in others:
            others[Facet.PICTURES] = PICTURED
        return keys | others

    @cached_property
    def asked(self) -> Asked:
        """Nothing, where that is what it would find."""
        unknown = not self.is_valid() or len(self.values) < len(self.chosen)
        if unknown or (self.words and not self.terms):
            return Asked()
        narrowed = tuple(f"{facet}:{value}" for facet, value in self.values.items())
        return Asked(terms=self.terms, narrowed=narrowed)

    def filter_queryset(self, editions: EditionQuerySet) -> EditionQuerySet:
        """By what changes with the moment alone; all else is for the index to find."""
        if Facet.PICTURES in self.values:
            return editions.filter(search_entry__pictured_until__gt=self.now)
        return editions


def keys_of(slugs: dict[Facet, str]) -> dict[Facet, str]:
    """In one query; a slug of earlier days is its owner's."""
    rows = [
        known_as(KEPT[facet], slug)
        .order_by()
        .annotate(facet=Value(facet.value, CharField()))
        .values_list("facet", "pk")
        for facet, slug in slugs.items()
    ]
    found = rows[0].union(*rows[1:], all=True) if rows else ()
    return {Facet(facet): str(key) for facet, key in found}


def names_of(keys: dict[Facet, list[str]]) -> dict[tuple[Facet, str], tuple[str, str]]:
    """Slug and name by facet and key, in one query."""
    rows = [
        KEPT[facet]
        .objects.filter(pk__in=some)
        .order_by()
        .annotate(facet=Value(facet.value, CharField()))
        .values_list("facet", "pk", "slug", "name")
        for facet, some in keys.items()
        if some
    ]
    found = rows[0].union(*rows[1:], all=True) if rows else ()
    return {(Facet(facet), str(key)): (slug, name) for facet, key, slug, name in found}

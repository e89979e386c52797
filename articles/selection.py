from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import django_filters  # type: ignore[import-untyped]
from django.core.exceptions import ValidationError

from articles.models import Agency, Author, Section, Topic, known_as
from articles.models.edition import EditionQuerySet

LONGEST = 120
DAY = re.compile(r"\s*\d{4}-\d\d-\d\d\s*")


def is_within_time(moment: datetime) -> None:
    """Leaves room for every time zone at the ends of the calendar."""
    if not 1 < moment.year < 9999:
        raise ValidationError("There is no time there.")


class UntilField(django_filters.fields.IsoDateTimeField):
    def to_python(self, value: Any) -> datetime | None:
        moment: datetime | None = super().to_python(value)
        if moment and DAY.fullmatch(str(value)) and moment.date() < date.max:
            return moment + timedelta(days=1)
        return moment


class UntilFilter(django_filters.IsoDateTimeFilter):
    field_class = UntilField


class Selection(django_filters.FilterSet):
    """``?section=harbour&since=2026-11-01``: slugs, and moments of first publication.

    ``until`` is the first moment that does not count, or the last day that does. A value that is
    none gives no rows, never all of them, and so does a slug of nobody; one of earlier days is its
    owner's.
    """

    section = django_filters.CharFilter(method="within", max_length=LONGEST)
    topic = django_filters.CharFilter(method="about", max_length=LONGEST)
    author = django_filters.CharFilter(method="by_author", max_length=LONGEST)
    agency = django_filters.CharFilter(method="by_agency", max_length=LONGEST)
    since = django_filters.IsoDateTimeFilter(
        field_name="published_at", lookup_expr="gte", validators=[is_within_time]
    )
    until = UntilFilter(field_name="published_at", lookup_expr="lt", validators=[is_within_time])

    @property
    def qs(self) -> EditionQuerySet:
        return super().qs if self.is_valid() else self.queryset.none()

    def within(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        section = known_as(Section, value).first()
        return editions.filter(section=section) if section else editions.none()

    def about(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        topic = known_as(Topic, value).first()
        return editions.listed_under(Topic, topic.pk) if topic else editions.none()

    def by_author(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        return _by(editions, known_as(Author, value).first())

    def by_agency(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        return _by(editions, known_as(Agency, value).first())


def _by(editions: EditionQuerySet, who: Author | Agency | None) -> EditionQuerySet:
    """In the order of one list; what is on that and on another, too, is found by its key."""
    if who is None:
        return editions.none()
    return editions.with_work_by(who) if editions.is_listed else editions.listed_for(who)

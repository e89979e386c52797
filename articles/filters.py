from __future__ import annotations

import django_filters  # type: ignore[import-untyped]
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.models import Agency, Author, Work
from articles.models.edition import EditionQuerySet


class Trade(models.TextChoices):
    """The kinds of work that a person's page keeps apart."""

    WORDS = "words", _("Words")
    PICTURES = "pictures", _("Pictures")
    OTHER = "other", _("Other work")


WORKS = {
    Trade.WORDS: (Work.AUTHOR, Work.REPORTER, Work.CONTRIBUTOR, Work.WRITER),
    Trade.PICTURES: (Work.PHOTOGRAPHER, Work.ILLUSTRATOR, Work.VIDEOGRAPHER),
    Trade.OTHER: (Work.EDITOR, Work.RESEARCHER, Work.TRANSLATOR, Work.SOURCE),
}


class TradeFilter(django_filters.FilterSet):
    """``?work=pictures``; a value that is none of ours gives no rows, never all of them."""

    work = django_filters.ChoiceFilter(choices=Trade.choices, method="of_trade")

    def __init__(self, data: QueryDict, editions: EditionQuerySet, who: Author | Agency) -> None:
        super().__init__(data, editions)
        self.who = who

    @property
    def qs(self) -> EditionQuerySet:
        return super().qs if self.is_valid() else self.queryset.none()

    def of_trade(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        return editions.with_work_by(self.who, WORKS[Trade(value)])

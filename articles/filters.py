from __future__ import annotations

import django_filters  # type: ignore[import-untyped]
from django.http import QueryDict

from articles.models import Agency, Author, Trade
from articles.models.edition import EditionQuerySet


class TradeFilter(django_filters.FilterSet):
    """``?work=pictures``; a value that is none of ours gives no rows, never all of them."""

    work = django_filters.ChoiceFilter(choices=Trade.choices, method="of_trade")

    def __init__(self, data: QueryDict, editions: EditionQuerySet, who: Author | Agency) -> None:
        super().__init__(data, editions)
        self.who = who

    @property
    def qs(self) -> EditionQuerySet:
        if self.is_valid():
            return super().qs
        return self.queryset.listed_for(self.who, "").none()

    def of_trade(self, editions: EditionQuerySet, name: str, value: str) -> EditionQuerySet:
        return editions.listed_for(self.who, value)

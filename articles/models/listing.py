"""What puts an edition on a list, with the moment that orders the list beside it.

Written with the edition and, like it, never changed: a page of a list is one walk along an index.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from articles.models.agency import Agency
from articles.models.author import Author
from articles.models.edition import Edition
from articles.models.place import Place
from articles.models.topic import Topic
from articles.models.trade import Trade


class EditionTopic(models.Model):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="listed_topics")
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="listed")
    published_at = models.DateTimeField()

    class Meta:
        db_table = "articles_edition_topics"
        unique_together: ClassVar = [("edition", "topic")]
        indexes: ClassVar = [
            models.Index(fields=["topic", "-published_at", "-edition"], name="topic_newest")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.topic_id}"


class EditionPlace(models.Model):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="listed_places")
    place = models.ForeignKey(Place, models.CASCADE, related_name="listed")
    published_at = models.DateTimeField()

    class Meta:
        unique_together: ClassVar = [("edition", "place")]
        indexes: ClassVar = [
            models.Index(fields=["place", "-published_at", "-edition"], name="place_newest")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.place_id}"


class EditionCorrection(models.Model):
    """One of an edition's corrections, by its place among them; ``told_at`` orders them all."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="listed_corrections")
    position = models.PositiveSmallIntegerField()
    told_at = models.DateTimeField()

    class Meta:
        unique_together: ClassVar = [("edition", "position")]
        indexes: ClassVar = [models.Index(fields=["-told_at", "-id"], name="correction_newest")]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.position}"


class EditionWork(models.Model):
    """That a person did work of a trade on an edition, or an organisation, as agency or
    distributor; written by triggers (``articles.work_lists``), as credits of pictures change.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="listed_works")
    author = models.ForeignKey(
        Author, models.CASCADE, null=True, related_name="listed", db_index=False
    )
    agency = models.ForeignKey(
        Agency, models.CASCADE, null=True, related_name="listed", db_index=False
    )
    trade = models.CharField(max_length=10, choices=Trade.choices)
    published_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=[who, "trade", "published_at", "edition"],
                condition=Q(**{f"{who}__isnull": False}),
                name=f"{who}_newest_of_trade",
            )
            for who in ("author", "agency")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=[who, "published_at", "edition"],
                condition=Q(**{f"{who}__isnull": False}),
                name=f"{who}_newest",
            )
            for who in ("author", "agency")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.author_id or self.agency_id}, {self.trade}"

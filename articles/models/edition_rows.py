"""What belongs to one edition alone."""

from __future__ import annotations

from django.db import models

from articles.models.credit import CreditLine
from articles.models.image import Image


class EditionCredit(CreditLine):
    """A credit of the article as it stood in an edition; images keep their own credits."""

    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="credits")

    class Meta:
        ordering = ["position", "pk"]


class EditionImage(models.Model):
    """An image that an edition shows."""

    edition = models.ForeignKey("articles.Edition", models.CASCADE)
    image = models.ForeignKey(Image, models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "image"], name="edition_image_once")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.image_id}"

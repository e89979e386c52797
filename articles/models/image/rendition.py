from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.image.image import Image


class Shape(models.TextChoices):
    """Width to height of what readers get: the whole picture, or a crop about its focal point."""

    WHOLE = "", _("whole")
    WIDE = "16:9", "16:9"
    CARD = "4:3", "4:3"
    SQUARE = "1:1", "1:1"


class Rendition(models.Model):
    """A picture as readers get it, in one shape, width and format, with its credit inside.

    ``name`` is that of its file in the storage of renditions, made from a digest of its bytes,
    so that it can be cached for ever. ``recipe`` is a digest of all that it was made from and by
    (file, focal point, credit, the program's own way): another recipe means that it is stale.
    ``original`` is the SHA-256 of that file.
    """

    image = models.ForeignKey(Image, models.CASCADE, related_name="renditions")
    shape = models.CharField(_("shape"), max_length=5, choices=Shape.choices, blank=True)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    format = models.CharField(_("format"), max_length=10)
    name = models.CharField(_("name"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
    recipe = models.CharField(max_length=64)
    original = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        verbose_name = _("rendition")
        ordering = ["width"]
        constraints = [
            models.UniqueConstraint(
                fields=["image", "shape", "width", "format"], name="rendition_once"
            )
        ]
        indexes = [models.Index(fields=["name"], name="rendition_name")]

    def __str__(self) -> str:
        return self.name

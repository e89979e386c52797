from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.image.image import Image


class Superseded(models.Model):
    """A rendition's file that another took the place of, as a word or the focal point changed.

    Pages that somebody kept, feeds and other people's pages still name it, so it stays at its
    address for a while, as long as readers may see the picture at all.
    """

    image = models.ForeignKey(Image, models.CASCADE, related_name="superseded")
    name = models.CharField(_("name"), max_length=100)
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("superseded rendition")
        verbose_name_plural = _("superseded renditions")
        constraints = [
            models.UniqueConstraint(fields=["image", "name"], name="superseded_once"),
        ]
        indexes = [models.Index(fields=["name"], name="superseded_name")]

    def __str__(self) -> str:
        return self.name

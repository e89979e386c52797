from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class Address(models.Model):
    """A path that was given to an article; once public it leads to it for ever."""

    path = models.CharField(_("path"), max_length=200, unique=True)
    article = models.ForeignKey(Article, models.CASCADE, related_name="addresses")

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")

    def __str__(self) -> str:
        return self.path

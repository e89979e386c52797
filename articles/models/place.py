from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.names import NameKeyField


class Place(models.Model):
    """Where stories were filed or reported from, as their datelines and credits name it.

    Two of one name in different regions are two places; a name without a region is its own.
    """

    name = models.CharField(_("name"), max_length=200)
    region = models.CharField(_("region or country"), max_length=200, blank=True)
    key = NameKeyField(of="full_name", unique=True)
    slug = models.SlugField(_("address"), max_length=100, unique=True, allow_unicode=True)

    class Meta:
        verbose_name = _("place")
        ordering = ["name", "region"]
        indexes: ClassVar = [models.Index(fields=["name", "region"], name="place_name")]

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return reverse("articles:place", args=[self.slug])

    @property
    def full_name(self) -> str:
        return f"{self.name}, {self.region}" if self.region else self.name

from __future__ import annotations

from functools import lru_cache

from django.db import models
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext_lazy as _

from articles.names import NameKeyField


class Section(models.Model):
    """A part of the newspaper. An article stands in one at most."""

    name = models.CharField(_("name"), max_length=60)
    key = NameKeyField(unique=True)
    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    description = models.TextField(_("description"), blank=True)
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Lower numbers come first in the navigation.")
    )

    class Meta:
        verbose_name = _("section")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return _address(self.slug, get_script_prefix())


@lru_cache(maxsize=200)
def _address(slug: str, prefix: str) -> str:
    """Every page leads to all sections. ``prefix``: what the address starts with is remembered."""
    return reverse("articles:section", args=[slug])

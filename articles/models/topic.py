from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.names import NameKeyField


class Topic(models.Model):
    """What articles are about, across sections (IPTC subject, schema.org keywords)."""

    name = models.CharField(_("name"), max_length=100)
    key = NameKeyField(unique=True)
    slug = models.SlugField(_("address"), max_length=100, unique=True, allow_unicode=True)
    description = models.TextField(_("description"), blank=True)
    start_here = models.ForeignKey(
        "articles.Article",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("start here"),
        help_text=_("The story that a newcomer reads first; it stands above the others."),
    )

    class Meta:
        verbose_name = _("topic")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("articles:topic", args=[self.slug])

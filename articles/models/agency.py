from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.names import NameKeyField


class Agency(models.Model):
    """An organisation that credits name: an agency, a distributor, another outlet."""

    name = models.CharField(_("name"), max_length=200)
    key = NameKeyField(unique=True)
    slug = models.SlugField(_("address"), max_length=100, unique=True, allow_unicode=True)
    description = models.TextField(_("description"), blank=True)
    is_known = models.BooleanField(
        _("known to the reader of documents"),
        default=True,
        help_text=_(
            "Its names are an organisation's wherever a document prints them. What an import met "
            "for the first time is not, until somebody says so here."
        ),
    )

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("articles:agency", args=[self.slug])


class AgencyAlias(models.Model):
    """Another way in which an agency's name is printed: AFP for Agence France-Presse."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="aliases")
    name = models.CharField(_("also printed as"), max_length=200)
    key = NameKeyField(unique=True)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")

    def __str__(self) -> str:
        return self.name

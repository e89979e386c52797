from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.introduction import Introduction
from articles.names import NameKeyField


class Author(Introduction):
    """A person who did work that the newsroom publishes; needs no login."""

    name = models.CharField(_("name"), max_length=200, help_text=_("As it is printed."))
    key = NameKeyField(db_index=True)
    slug = models.SlugField(_("address"), max_length=100, unique=True, allow_unicode=True)
    job_title = models.CharField(
        _("job title"), max_length=100, blank=True, help_text=_("Such as harbour reporter.")
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("A sentence or two for readers.")
    )

    class Meta:
        verbose_name = _("author")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("articles:author", args=[self.slug])


class AuthorAlias(models.Model):
    """Another way in which a person's name is printed."""

    author = models.ForeignKey(Author, models.CASCADE, related_name="aliases")
    name = models.CharField(_("also printed as"), max_length=200)
    key = NameKeyField(db_index=True)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(fields=["author", "key"], name="author_alias_once"),
        ]

    def __str__(self) -> str:
        return self.name

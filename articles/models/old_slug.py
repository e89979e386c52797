"""Slugs by which pages of people, organisations, sections, topics and the house were once found."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.agency import Agency
from articles.models.author import Author
from articles.models.house_page import HousePage
from articles.models.section import Section
from articles.models.topic import Topic


class OldSlug(models.Model):
    """Readers knew it; it leads to ``owner`` for ever."""

    slug = models.SlugField(_("earlier address"), max_length=100, unique=True, allow_unicode=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug


class OldSectionSlug(OldSlug):
    owner = models.ForeignKey(Section, models.CASCADE, related_name="old_slugs")


class OldAuthorSlug(OldSlug):
    owner = models.ForeignKey(Author, models.CASCADE, related_name="old_slugs")


class OldAgencySlug(OldSlug):
    owner = models.ForeignKey(Agency, models.CASCADE, related_name="old_slugs")


class OldTopicSlug(OldSlug):
    owner = models.ForeignKey(Topic, models.CASCADE, related_name="old_slugs")


class OldHousePageSlug(OldSlug):
    owner = models.ForeignKey(HousePage, models.CASCADE, related_name="old_slugs")


def known_as(
    kind: type[Agency | Author | HousePage | Section | Topic], slug: str
) -> models.QuerySet[Any]:
    """Whose address it is or once was."""
    kept = kind.old_slugs.rel.related_model
    once = kept._default_manager.filter(slug=slug).values("owner")
    return kind._default_manager.filter(models.Q(slug=slug) | models.Q(pk__in=once))

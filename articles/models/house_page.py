from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from articles.models.blocks import EXTENSIONS, clean_html


class Policy(models.TextChoices):
    """What a page of the house states; the values are schema.org's properties of a newsroom."""

    CORRECTIONS = "correctionsPolicy", _("corrections policy")
    ETHICS = "ethicsPolicy", _("ethics policy")
    OWNERSHIP = "ownershipFundingInfo", _("ownership and funding")
    MASTHEAD = "masthead", _("who works here")
    FEEDBACK = "actionableFeedbackPolicy", _("how to reach us")
    SOURCES = "unnamedSourcesPolicy", _("unnamed sources")
    DIVERSITY = "diversityPolicy", _("diversity")


class HousePageQuerySet(models.QuerySet["HousePage"]):
    def public(self) -> Self:
        """What readers may see of the house; everything public starts here."""
        return self.filter(is_public=True)


class HousePage(models.Model):
    """What the newsroom says of itself: who it is, how it works, how to reach it."""

    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    text = ProseEditorField(_("text"), extensions=EXTENSIONS, sanitize=clean_html)
    policy = models.CharField(
        _("states"),
        max_length=40,
        choices=Policy.choices,
        blank=True,
        help_text=_("Search engines are told which of the newsroom’s policies this page is."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Lower numbers come first in the footer.")
    )
    is_public = models.BooleanField(
        _("readers see it"), default=False, help_text=_("Until then its address answers 404.")
    )
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = HousePageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page of the house")
        verbose_name_plural = _("pages of the house")
        ordering = ["position", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["policy"],
                condition=models.Q(is_public=True) & ~models.Q(policy=""),
                name="house_policy_once",
                violation_error_message=_("Another page that readers see states this already."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("articles:house_page", args=[self.slug])

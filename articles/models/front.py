"""How the desk arranges a front: what stands where, and until when.

What it leaves open fills itself, and so does a slot whose story readers do not see.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Expression, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.image import Image
from articles.models.section import Section


class StripKind(models.TextChoices):
    LEAD = "lead", _("Lead")
    SECOND = "second", _("Second")
    FOUR_UP = "four_up", _("Four-up")
    FEATURE = "feature", _("Feature")
    OPINION = "opinion", _("Opinion")
    LIST = "list", _("List")


# How many stories one of each kind holds.
PLACES = {
    StripKind.LEAD: 1,
    StripKind.SECOND: 3,
    StripKind.FOUR_UP: 4,
    StripKind.FEATURE: 5,
    StripKind.OPINION: 3,
    StripKind.LIST: 8,
}


class FrontQuerySet(models.QuerySet["Front"]):
    def in_force(
        self, section: Section | Expression | None, now: datetime | Expression | None = None
    ) -> Self:
        """The last one that has begun, of the front page or of a section's front."""
        begun = self.filter(section=section, begins_at__lte=now or timezone.now())
        return begun.order_by("-begins_at", "-pk")[:1]


class Front(models.Model):
    """One arrangement, in force from its moment until the next one begins; kept afterwards."""

    section = models.ForeignKey(
        Section,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("section"),
        help_text=_("Empty: the front page."),
    )
    begins_at = models.DateTimeField(
        _("in force from"), null=True, blank=True, help_text=_("Empty: not yet.")
    )
    with_others = models.BooleanField(
        _("other sections follow"),
        default=True,
        help_text=_("On the front page: those that have no strip here."),
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects = FrontQuerySet.as_manager()

    class Meta:
        verbose_name = _("front")
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["section", "-begins_at"], name="front_in_force")]

    def __str__(self) -> str:
        return str(self.section or _("Front page"))


class FrontStrip(models.Model):
    """A strip of a front, in order from the top."""

    front = models.ForeignKey(Front, models.CASCADE, related_name="strips")
    kind = models.CharField(_("kind"), max_length=10, choices=StripKind.choices)
    section = models.ForeignKey(
        Section,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("section"),
        help_text=_("Fills the slots that are left open."),
    )
    title = models.CharField(
        _("title"), max_length=100, blank=True, help_text=_("Only if it is not the section's name.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("strip")
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["front", "kind"],
                condition=Q(kind__in=[StripKind.LEAD, StripKind.SECOND]),
                name="front_has_one_top",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.title or self.section or ''}".strip()


class FrontSlot(models.Model):
    """A story at a place of a strip, with other words or another picture than its own there."""

    strip = models.ForeignKey(FrontStrip, models.CASCADE, related_name="slots")
    position = models.PositiveSmallIntegerField(_("place"), default=0)
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    headline = models.CharField(_("headline"), max_length=300, blank=True)
    standfirst = models.TextField(_("standfirst"), blank=True)
    kicker = models.CharField(_("kicker"), max_length=100, blank=True)
    picture = models.ForeignKey(
        Image,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("One that readers see with some story."),
    )
    until = models.DateTimeField(
        _("until"), null=True, blank=True, help_text=_("The slot fills itself afterwards.")
    )

    class Meta:
        verbose_name = _("slot")
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["strip", "position"], name="front_slot_once")
        ]

    def __str__(self) -> str:
        return f"{self.strip_id}.{self.position}: {self.headline or self.article_id}"

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.edition import Edition


class Pick(models.Model):
    """A story that the desk wants under another one."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="picks")
    picked = models.ForeignKey(
        Article, models.CASCADE, related_name="+", verbose_name=_("related story")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("related story")
        verbose_name_plural = _("related stories, before those that are found")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "picked"], name="pick_once"),
            models.CheckConstraint(
                condition=~Q(article=F("picked")),
                name="pick_of_another",
            ),
        ]

    def __str__(self) -> str:
        return str(self.picked)

    def clean(self) -> None:
        """The form of an article leaves the constraint out: its own key is no field of a row."""
        super().clean()
        if self.picked_id and self.picked_id == self.article_id:
            raise ValidationError({"picked": _("A story is not related to itself.")})


class EditionPick(models.Model):
    """The picks of an article as they stood in an edition.

    Readers get whatever edition of the picked article they may see, or nothing.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="picks")
    picked = models.ForeignKey(Article, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "picked"], name="edition_pick_once")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.picked_id}"

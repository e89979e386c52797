from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class CorrectionKind(models.TextChoices):
    """The values are those of ``articles.sources.Correction.kind``."""

    CORRECTION = "correction", _("Correction")
    CLARIFICATION = "clarification", _("Clarification")
    NOTE = "note", _("Editor’s note")
    UPDATE = "update", _("Update")


class Severity(models.TextChoices):
    ORDINARY = "ordinary", _("Ordinary")
    SERIOUS = "serious", _("Serious")


class Correction(models.Model):
    """A published fault put right, told to readers (schema.org CorrectionComment)."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections")
    kind = models.CharField(
        _("kind"), max_length=15, choices=CorrectionKind.choices, default=CorrectionKind.CORRECTION
    )
    severity = models.CharField(
        _("severity"),
        max_length=10,
        choices=Severity.choices,
        default=Severity.ORDINARY,
        help_text=_("A serious one stands above the first paragraph, too."),
    )
    text = models.TextField(_("text"), help_text=_("What was wrong, and what is right."))
    date = models.DateField(_("date"), null=True, blank=True)

    class Meta:
        verbose_name = _("correction")
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]

    def __str__(self) -> str:
        return self.text[:60]

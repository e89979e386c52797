from __future__ import annotations

from collections.abc import Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles import sources
from articles.models.article import Article
from articles.models.question import Question
from articles.models.source import AccountedLine, Source


class Outcome(models.TextChoices):
    """What became of a document."""

    IMPORTED = "imported", _("Imported")
    UPDATED = "updated", _("Updated")
    UNCHANGED = "unchanged", _("Unchanged")
    REFUSED = "refused", _("Refused")


class ImportRun(models.Model):
    """One run of the import: what was asked of it and what came of it."""

    paths = models.JSONField(_("paths"), default=list)
    options = models.JSONField(_("options"), default=dict)
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        verbose_name = _("import")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Import of {self.started_at:%Y-%m-%d %H:%M}"


class Receipt(models.Model):
    """What became of one document in one run, with the account of its lines.

    ``roles`` counts the lines by role; their sum is ``lines``. ``asked`` counts the questions by
    kind, their sum is ``questions``. ``proposals`` is how many changes of a new version wait for
    the desk. ``article`` is the first of its ``stories``.
    """

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="receipts")
    name = models.CharField(_("document"), max_length=1000)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    reason = models.TextField(_("reason"), blank=True)
    source = models.ForeignKey(
        Source, models.SET_NULL, null=True, blank=True, related_name="receipts"
    )
    article = models.ForeignKey(
        Article, models.SET_NULL, null=True, blank=True, related_name="receipts"
    )
    stories = models.PositiveIntegerField(_("stories"), default=1)
    lines = models.PositiveIntegerField(_("lines"), default=0)
    roles = models.JSONField(_("roles"), default=dict)
    questions = models.PositiveIntegerField(_("questions"), default=0)
    asked = models.JSONField(_("questions by kind"), default=dict)
    proposals = models.PositiveIntegerField(_("proposals"), default=0)

    # For the receipt while the import runs; kept with the reading, not here.
    account: Sequence[sources.Line | AccountedLine] = ()
    asking: Sequence[Question] = ()
    # Whether a document that is there already came under another name than its stories have.
    is_stranger = False

    class Meta:
        verbose_name = _("receipt")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["run", "outcome"], name="receipt_outcome"),
            # Those of copies under other names are few.
            models.Index(
                fields=["name"],
                condition=models.Q(outcome=Outcome.UNCHANGED),
                name="receipt_of_twin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.source import Reading


class ProposalState(models.TextChoices):
    OPEN = "open", _("Open")
    TAKEN = "taken", _("Taken")
    KEPT = "kept", _("Ours kept")
    OVERTAKEN = "overtaken", _("Overtaken by a later version")


class Proposal(models.Model):
    """What a new version of a document says where somebody edited the article.

    ``field`` is a key of the article's state (``articles.versions.state``). ``ours`` and
    ``theirs`` are values of it, or a run of items where it is a list; such a run stands behind
    the item ``after`` (``null``: at the beginning). ``base`` is what ours was made from, as far as
    that is known.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="proposals")
    reading = models.ForeignKey(Reading, models.CASCADE, related_name="proposals")
    field = models.CharField(_("field"), max_length=100)
    ours = models.JSONField(null=True)
    theirs = models.JSONField(null=True)
    after = models.JSONField(null=True)
    base = models.JSONField(null=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    made_at = models.DateTimeField(_("made"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        verbose_name = _("proposal")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["article"], condition=Q(state="open"), name="proposal_open")
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.article}"

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.source import Reading


class Origin(models.Model):
    """Where an article came from: a story of a document, through all versions of it.

    The story is known again by the ``identifier`` it states, else by the ``name`` of its document
    (``""`` when another document has it now), and by its ``title`` too where the document holds
    several. ``given`` is what the last reading gave the article (see ``articles.versions.state``):
    what differs from it, somebody edited.
    ``digest`` is that of the story as read, ``version`` the highest number that its versions
    stated: null where none did, for with a default SQLite copies the table to add the column.
    An origin without an article is the mark that somebody deleted it; it is not made again.
    """

    article = models.OneToOneField(
        Article, models.SET_NULL, null=True, blank=True, related_name="origin"
    )
    reading = models.ForeignKey(Reading, models.CASCADE, related_name="origins")
    identifier = models.CharField(_("identifier"), max_length=500, blank=True)
    name = models.CharField(_("name of the document"), max_length=1000)
    title = models.CharField(_("title in the document"), max_length=400, blank=True)
    first_line = models.PositiveIntegerField(default=1)
    last_line = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    version = models.PositiveBigIntegerField(null=True, editable=False)
    given = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("origin")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["name"], name="origin_name"),
            models.Index(
                fields=["identifier"], condition=~Q(identifier=""), name="origin_identifier"
            ),
        ]

    def __str__(self) -> str:
        return self.identifier or self.name or str(self.reading)


class LineRole(models.Model):
    """What an editor said that a line of a story is; the next reading, and each after it, obeys.

    The line is known again by its text (``digest``, see ``articles.sources.told``) and by which
    of the lines with this text it is, counted from 1.
    """

    origin = models.ForeignKey(Origin, models.CASCADE, related_name="line_roles")
    digest = models.CharField(max_length=64)
    occurrence = models.PositiveIntegerField(default=1)
    text = models.TextField(_("line"))
    role = models.CharField(_("role"), max_length=30)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    said_at = models.DateTimeField(_("said"))

    class Meta:
        verbose_name = _("role of a line")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "digest", "occurrence"], name="line_has_one_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.text[:60]}"

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.sources import RULES


class Source(models.Model):
    """A document as it was received. Its bytes are stored once and never changed.

    ``text_sha256`` is the same for other bytes of the same text, and null where there is no text
    (see ``articles.intake.spellings``): null, for with a default SQLite copies all the bytes there
    are to add the column.
    """

    sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=1000)
    data = models.BinaryField(_("bytes"))
    size = models.PositiveBigIntegerField(_("size in bytes"))
    received_at = models.DateTimeField(_("received"))
    text_sha256 = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001

    class Meta:
        verbose_name = _("source")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["text_sha256"], name="source_text")]

    def __str__(self) -> str:
        return self.name


# What stands in no article.
UNUSED = frozenset(("furniture", "duplicate", "not_for_publication", "unknown", "metadata"))


class AccountedLine(NamedTuple):
    """One source line with what was made of it and why; from ``start`` to ``end`` in bytes."""

    number: int
    text: str
    role: str
    rule: str
    reason: str
    start: int
    end: int

    @property
    def role_label(self) -> str:
        return self.role.replace("_", " ")

    @property
    def is_used(self) -> bool:
        return self.role not in UNUSED


class Reading(models.Model):
    """What a reader made of a source: a role and a rule for every line that is not blank.

    ``lines`` is a list of ``[number, start, end, role, rule]``, offsets in bytes of the source,
    and a sixth item, the text, where the bytes are not the text (tags, escapes, packing).
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="readings")
    reader = models.CharField(_("reader"), max_length=50)
    encoding = models.CharField(_("encoding"), max_length=40)
    lines = models.JSONField(_("lines"))
    current = models.BooleanField(_("current"), default=True)
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("reading")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source"], condition=Q(current=True), name="one_current_reading"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.reader})"

    def accounted(self, first: int = 0, last: int | None = None) -> Iterator[AccountedLine]:
        """The lines numbered from ``first`` to ``last``."""
        data = bytes(self.source.data)
        for number, start, end, role, rule, *spelt in self.lines:
            if number < first or (last is not None and number > last):
                continue
            text = spelt[0] if spelt else data[start:end].decode(self.encoding, "replace")
            yield AccountedLine(number, text, role, rule, RULES.get(rule, rule), start, end)

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Image(models.Model):
    """A picture's words: caption, credit and terms. They are complete without the picture's file.

    The file is kept as it came, under a name that nobody can guess, and is never served as it is.

    The words are shared by all articles that show the picture, so that a credit put right is
    right on every page at once.
    """

    caption = models.TextField(_("caption"), blank=True)
    credit_line = models.CharField(
        _("credit line"),
        max_length=500,
        blank=True,
        help_text=_("The attribution as printed, to the letter (IPTC Credit Line)."),
    )
    alt = models.TextField(
        _("alternative text"),
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    instructions = models.TextField(
        _("instructions"),
        blank=True,
        help_text=_("Terms of use printed with the picture. Not shown to readers."),
    )
    file = models.FileField(_("file"), upload_to="pictures", blank=True, editable=False)
    original_name = models.CharField(
        _("name of the file"), max_length=200, blank=True, editable=False
    )
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, editable=False, db_index=True)
    format = models.CharField(_("format"), max_length=10, blank=True, editable=False)
    width = models.PositiveIntegerField(_("width"), default=0, editable=False)
    height = models.PositiveIntegerField(_("height"), default=0, editable=False)
    created_at = models.DateTimeField(_("taken in"), auto_now_add=True)

    class Meta:
        verbose_name = _("image")
        ordering = ["-pk"]

    def __str__(self) -> str:
        words = self.caption[:80] or self.credit_line[:80] or self.original_name[:80]
        return words or f"Image {self.pk}"

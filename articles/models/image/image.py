from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.image.file import FocalPoint, ImageFile
from articles.models.image.rights import ImageRights
from articles.models.image.words import ImageWords


class Image(ImageWords, ImageRights, ImageFile, FocalPoint):
    """A picture's words, rights and file, shared by all articles that show it.

    So a credit put right is right on every page at once. The words are complete without a file.
    """

    created_at = models.DateTimeField(_("taken in"), auto_now_add=True)

    class Meta:
        verbose_name = _("image")
        ordering = ["-pk"]

    def __str__(self) -> str:
        words = self.caption[:80] or self.headline[:80] or self.credit_line[:80]
        return words or self.original_name[:80] or f"Image {self.pk}"

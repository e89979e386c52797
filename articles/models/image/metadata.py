from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.image.image import Image


class Metadata(models.Model):
    """What a picture's file says about itself, to the letter, and which words came from it.

    ``iptc`` maps datasets of IPTC-IIM, as ``"2:120"``, to lists of texts; ``exif`` maps names of
    tags to texts; ``xmp`` is the packet. ``filled`` names the fields of the image that were empty
    and took their words from here.

    Where the file credits others than the caption, or in two ways, ``sides`` is what each says
    (``articles.intake.sides``), and ``restrictions`` what the file forbids or warns of, in words.
    """

    image = models.OneToOneField(Image, models.CASCADE, related_name="metadata")
    iptc = models.JSONField("IPTC-IIM", default=dict, blank=True)
    xmp = models.TextField("XMP", blank=True)
    exif = models.JSONField("EXIF", default=dict, blank=True)
    filled = models.JSONField(_("fields read from the file"), default=list, blank=True)
    sides = models.JSONField(_("what each side says"), default=list, blank=True)
    restrictions = models.TextField(_("restrictions"), blank=True)

    class Meta:
        verbose_name = _("metadata of a file")
        verbose_name_plural = _("metadata of files")

    def __str__(self) -> str:
        return str(self.image)

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

BETWEEN_0_AND_1 = [MinValueValidator(0.0), MaxValueValidator(1.0)]


class ImageFile(models.Model):
    """The picture itself, which may not have been found yet.

    The file is kept as it came, under a name that nobody can guess, and is never served as it
    is. ``format`` is JPEG, PNG, WEBP, AVIF, GIF or TIFF; the sides are in pixels as stored, not
    yet turned upright. ``perceptual_hash`` is alike for pictures that look alike: 64 bits as hex.
    """

    file = models.FileField(_("file"), upload_to="pictures", blank=True, editable=False)
    original_name = models.CharField(
        _("name of the file"), max_length=200, blank=True, editable=False
    )
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, editable=False, db_index=True)
    perceptual_hash = models.CharField(max_length=16, blank=True, editable=False)
    format = models.CharField(_("format"), max_length=10, blank=True, editable=False)
    width = models.PositiveIntegerField(_("width"), default=0, editable=False)
    height = models.PositiveIntegerField(_("height"), default=0, editable=False)

    class Meta:
        abstract = True


FILE_FIELDS = tuple(field.attname for field in ImageFile._meta.local_fields)


class FocalPoint(models.Model):
    """What crops keep in view: parts of the upright picture's width and height, from 0 to 1."""

    focal_x = models.FloatField(_("focal point across"), default=0.5, validators=BETWEEN_0_AND_1)
    focal_y = models.FloatField(_("focal point down"), default=0.5, validators=BETWEEN_0_AND_1)

    class Meta:
        abstract = True

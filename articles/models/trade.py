"""The kinds of work that a person's page keeps apart."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.credit import Work


class Trade(models.TextChoices):
    WORDS = "words", _("Words")
    PICTURES = "pictures", _("Pictures")
    OTHER = "other", _("Other work")


WORKS = {
    Trade.WORDS: (Work.AUTHOR, Work.REPORTER, Work.CONTRIBUTOR, Work.WRITER),
    Trade.PICTURES: (Work.PHOTOGRAPHER, Work.ILLUSTRATOR, Work.VIDEOGRAPHER),
    Trade.OTHER: (Work.EDITOR, Work.RESEARCHER, Work.TRANSLATOR, Work.SOURCE),
}

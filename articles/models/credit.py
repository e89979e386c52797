from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.agency import Agency
from articles.models.article import Article
from articles.models.author import Author
from articles.models.image import Image


class Work(models.TextChoices):
    """What somebody did; the values are those of ``articles.sources.Work``."""

    AUTHOR = "author", _("By-line")
    REPORTER = "reporter", _("Reporting")
    CONTRIBUTOR = "contributor", _("Contributed reporting")
    WRITER = "writer", _("Writing")
    EDITOR = "editor", _("Editing")
    RESEARCHER = "researcher", _("Research")
    TRANSLATOR = "translator", _("Translation")
    PHOTOGRAPHER = "photographer", _("Photograph")
    ILLUSTRATOR = "illustrator", _("Illustration")
    VIDEOGRAPHER = "videographer", _("Video")
    SOURCE = "source", _("Source")


class CreditLine(models.Model):
    """Who did what, for whom, through whom and where: at the desk and on the site."""

    work = models.CharField(_("work"), max_length=20, choices=Work.choices)
    author = models.ForeignKey(
        Author, models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text=_("Whose service the work came from."),
    )
    distributor = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="distributed_%(class)ss",
        help_text=_("Through whom it came."),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name_as_printed = models.CharField(
        _("name as printed"),
        max_length=300,
        blank=True,
        help_text=_("Shown to readers when no author is chosen."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        who = self.printed_name or str(self.agency or self.distributor or "")
        return f"{self.get_work_display()}: {who}"

    @property
    def printed_name(self) -> str:
        return self.author.name if self.author else self.name_as_printed


class Credit(CreditLine):
    """One piece of work on exactly one article or image."""

    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="credits"
    )
    image = models.ForeignKey(Image, models.CASCADE, null=True, blank=True, related_name="credits")

    class Meta:
        verbose_name = _("credit")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(article__isnull=True) ^ Q(image__isnull=True),
                name="credit_of_article_or_image",
                violation_error_message=_("A credit belongs to one article or to one image."),
            ),
            models.CheckConstraint(
                condition=Q(author__isnull=False)
                | Q(agency__isnull=False)
                | Q(distributor__isnull=False)
                | ~Q(name_as_printed=""),
                name="credit_names_somebody",
                violation_error_message=_("Name an author, an agency or a distributor."),
            ),
        ]

from __future__ import annotations

from typing import ClassVar

from content_editor.models import Region
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.image import Image
from articles.models.section import Section
from articles.models.states import ArticleQuerySet
from articles.models.topic import Topic


class Kind(models.TextChoices):
    """The kind of work, told to readers unless it is plain news (Trust Project)."""

    NEWS = "news", _("News")
    LONG_READ = "long_read", _("Long read")
    OPINION = "opinion", _("Opinion")
    ANALYSIS = "analysis", _("Analysis")
    REVIEW = "review", _("Review")
    PICTURE_STORY = "picture_story", _("Picture story")


class Stage(models.TextChoices):
    """Where an article stands in the desk's work; says nothing about what readers see."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    APPROVED = "approved", _("Approved")


class StoryText(models.Model):
    """The words of a story above its body; the desk's article and the site's edition have them."""

    headline = models.CharField(
        _("headline"), max_length=300, blank=True, help_text=_("Needed before publishing.")
    )
    kicker = models.CharField(_("kicker"), max_length=100, blank=True)
    standfirst = models.TextField(
        _("standfirst"), blank=True, help_text=_("One or two sentences under the headline.")
    )
    slug = models.SlugField(
        _("address"), max_length=100, blank=True, allow_unicode=True, db_index=False
    )
    kind = models.CharField(
        _("kind of work"), max_length=20, choices=Kind.choices, default=Kind.NEWS
    )
    language = models.CharField(
        _("language"),
        max_length=35,
        blank=True,
        help_text=_("As de or ar; empty means the site's own."),
    )
    dateline = models.CharField(
        _("dateline"), max_length=300, blank=True, help_text=_("As printed: OSTLEMERE, Lennshire")
    )
    byline = models.CharField(
        _("by-line as printed"),
        max_length=500,
        blank=True,
        help_text=_("Kept from the document. Readers see the credits below."),
    )
    contributor_line = models.TextField(
        _("contributor line as printed"), blank=True, help_text=_("Kept from the document.")
    )
    reporting = models.TextField(
        _("how we reported this"), blank=True, help_text=_("Methods and sources, told to readers.")
    )
    reviewed = models.TextField(
        _("what is reviewed"),
        blank=True,
        help_text=_("Of a review: the work in the first line; whose, where and when below it."),
    )
    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="+")
    lead_image = models.ForeignKey(
        Image,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead image"),
        help_text=_("Stands above the body."),
    )
    lead_caption = models.TextField(
        _("caption of the lead image here"),
        blank=True,
        help_text=_("Only if it differs from the image's own caption."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.headline

    @property
    def deck(self) -> str:
        """The first line of the standfirst, for wherever there is room for no more."""
        return self.standfirst.partition("\n")[0].rstrip()


class Article(StoryText):
    """A story as the desk works on it. Readers never see this row: see ``Edition``."""

    topics = models.ManyToManyField(Topic, blank=True, related_name="articles")
    places = models.JSONField(
        _("places"),
        default=list,
        blank=True,
        help_text=_("Places of the dateline, each as [city, region or country]."),
    )
    stage = models.CharField(_("stage"), max_length=10, choices=Stage.choices, default=Stage.DRAFT)
    first_published_at = models.DateTimeField(
        _("first published"),
        null=True,
        blank=True,
        help_text=_("Only if a document or an editor says so. Empty: when published here."),
    )
    source_updated_at = models.DateTimeField(
        _("last changed, says the document"), null=True, blank=True, editable=False
    )
    embargo_until = models.DateTimeField(
        _("embargo until"), null=True, blank=True, help_text=_("Readers see nothing before.")
    )
    source = models.ForeignKey(
        "articles.Source", models.SET_NULL, null=True, blank=True, related_name="articles"
    )
    identifier = models.CharField(
        _("identifier"),
        max_length=500,
        blank=True,
        editable=False,
        help_text=_("What its document calls itself: a number or an address."),
    )
    lock_version = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    modified_at = models.DateTimeField(_("last change"), auto_now=True)

    regions: ClassVar[list[Region]] = [Region(key="body", title=_("Body"))]

    objects = ArticleQuerySet.as_manager()

    class Meta(StoryText.Meta):
        abstract = False
        verbose_name = _("article")
        ordering = ["-pk"]
        permissions = [("publish_article", "Can publish and withdraw articles")]
        indexes = [
            models.Index(fields=["stage", "-modified_at"], name="article_stage"),
            models.Index(
                fields=["identifier"], condition=~Q(identifier=""), name="article_identifier"
            ),
        ]

    def __str__(self) -> str:
        return self.headline or _("Without a headline (%d)") % (self.pk or 0)

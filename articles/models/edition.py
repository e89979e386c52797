from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, Expression, F, OuterRef, Q, Subquery, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce, Substr
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.agency import Agency
from articles.models.article import Article, StoryText
from articles.models.author import Author
from articles.models.edition_rows import EditionCredit, EditionImage
from articles.models.image import Image
from articles.models.place import Place
from articles.models.topic import Topic


class EditionQuerySet(models.QuerySet["Edition"]):
    def visible(self, now: datetime | Expression | None = None) -> Self:
        """What readers may see at ``now``. Everything public starts here and nowhere else."""
        now = now or timezone.now()
        return self.filter(
            Q(visible_until__isnull=True) | Q(visible_until__gt=now), visible_from__lte=now
        )

    def begun(self, now: datetime | None = None) -> Self:
        """What readers see or once saw, to tell them what became of it; never to print it."""
        return self.filter(visible_from__lte=now or timezone.now())

    def seen_before(self, moment: datetime, now: datetime | None = None) -> Self:
        """What readers see or will see at some time from now to ``moment``."""
        now = now or timezone.now()
        return self.filter(
            Q(visible_until__isnull=True) | Q(visible_until__gt=now), visible_from__lt=moment
        )

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def published_between(self, start: datetime | Expression, end: datetime | Expression) -> Self:
        return self.filter(published_at__gte=start, published_at__lt=end)

    def listed_under(self, kind: type[Topic | Place], key: int | Expression) -> Self:
        """With ``listed_at`` and ``listed_pk``, by which to order them: an index has them so."""
        name = f"listed_{kind._meta.model_name}s"
        return self.filter(**{f"{name}__{kind._meta.model_name}": key}).annotate(
            listed_at=F(f"{name}__published_at"), listed_pk=F(f"{name}__edition")
        )

    def corrected(self) -> Self:
        """Once for each of their corrections, of which ``told_position`` is the place."""
        return self.filter(listed_corrections__isnull=False).annotate(
            told_at=F("listed_corrections__told_at"),
            told_pk=F("listed_corrections__pk"),
            told_position=F("listed_corrections__position"),
        )

    def with_credits(self) -> Self:
        return self.select_related("section").prefetch_related(named_credits())

    def for_pages(self) -> Self:
        """With what the page of one story prints, but for its images."""
        return self.with_credits().prefetch_related("topics")

    def with_opening(self) -> Self:
        """Of the long columns only the start of the body is read, as ``opening_html``."""
        first_text = Coalesce(KT("body__0__html"), KT("body__1__html"), Value(""))
        return self.defer("body", "corrections", "contributor_line").annotate(
            opening_html=Substr(first_text, 1, 1500)
        )

    def for_cards(self) -> Self:
        """With all that a card prints, in a number of queries that does not grow.

        ``card_image_id`` is the lead image, or else the first with a file that the edition shows,
        which are ``picture_count`` with and without one.
        """
        shown = EditionImage.objects.filter(edition=OuterRef("pk")).exclude(image__file="")
        first = Subquery(shown.order_by("pk").values("image")[:1])
        key = models.BigIntegerField()
        cards = self.with_credits().with_opening()
        return cards.annotate(
            card_image_id=Coalesce(F("lead_image_id"), first, output_field=key),
            picture_count=_picture_count(),
        )

    def with_work_by(self, who: Author | Agency) -> Self:
        """Editions that ``who`` worked on, in words or in a picture they show."""
        return self.filter(pk__in=who.listed.values("edition"))

    def listed_for(self, who: Author | Agency, trade: str = "") -> Self:
        """``with_work_by``, of one trade or of all, to be ordered as ``listed_under``."""
        owner = who._meta.model_name
        by = {f"listed_works__{owner}": who}
        listed = self.filter(**by, **({"listed_works__trade": trade} if trade else {})).annotate(
            listed_at=F("listed_works__published_at"), listed_pk=F("listed_works__edition")
        )
        if trade:
            return listed
        return listed.annotate(listed_row=F("listed_works__pk")).filter(~_listed_before(who))

    @property
    def is_listed(self) -> bool:
        """Whether it has ``listed_at`` and ``listed_pk``."""
        return "listed_at" in self.query.annotations


def _picture_count() -> Coalesce:
    rows = EditionImage.objects.filter(edition=OuterRef("pk")).order_by().values("edition")
    count = Subquery(rows.annotate(count=models.Count("pk")).values("count"))
    return Coalesce(count, Value(0), output_field=models.IntegerField())


def _listed_before(who: Author | Agency) -> Exists:
    """Whether it is listed for work of another trade, too."""
    # The moment leads into the index whose order the list has.
    same = {"published_at": OuterRef("listed_at"), "edition": OuterRef("listed_pk")}
    return Exists(who.listed.filter(**same, pk__lt=OuterRef("listed_row")))


def named_credits() -> models.Prefetch[str]:
    """With everybody whom they name, for ``prefetch_related``."""
    named = EditionCredit.objects.select_related("author", "agency", "distributor")
    return models.Prefetch("credits", named)


def credited_to(who: Author | Agency) -> Q:
    """Credits that name a person, or an organisation as agency or distributor."""
    if isinstance(who, Author):
        return Q(author=who)
    return Q(agency=who) | Q(distributor=who)


class Edition(StoryText):
    """One article as it stood when somebody published it, visible from one moment until another.

    Never changed after it is made, but for its end. ``body`` is a list of blocks in order:
    ``{"type": "text", "html": …}``, ``{"type": "figure", "image": pk, "caption": …}``,
    ``{"type": "pull_quote", "text": …, "attribution": …}``,
    ``{"type": "embed", "address": …, "title": …}``. ``corrections`` is a list of
    ``{"kind", "label", "severity", "text", "date"}``; older ones have no severity.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(_("number"))
    path = models.CharField(_("path"), max_length=200)
    visible_from = models.DateTimeField(_("visible from"))
    visible_until = models.DateTimeField(_("visible until"), null=True, blank=True)
    published_at = models.DateTimeField(_("published"))
    updated_at = models.DateTimeField(_("updated"), null=True, blank=True)
    corrected_at = models.DateTimeField(_("correction added"), null=True, blank=True)
    body = models.JSONField(_("body"), default=list)
    corrections = models.JSONField(_("corrections"), default=list)
    topics = models.ManyToManyField(Topic, through="EditionTopic", related_name="editions")
    images = models.ManyToManyField(Image, through="EditionImage", related_name="editions")
    made_at = models.DateTimeField(_("made"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    end_reason = models.TextField(_("reason for its end"), blank=True)
    # Nothing says no, as False does: so the column is added to a table that must not be remade.
    is_reason_public = models.BooleanField(_("readers are told the reason"), null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta(StoryText.Meta):
        abstract = False
        verbose_name = _("edition")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(path__startswith="/"), name="edition_has_path"),
            models.CheckConstraint(
                condition=Q(visible_until__isnull=True) | Q(visible_until__gt=F("visible_from")),
                name="edition_begins_before_end",
            ),
            models.UniqueConstraint(fields=["article", "number"], name="edition_number_once"),
        ]
        indexes = [
            models.Index(fields=["path"], name="edition_path"),
            # Tells by itself who sees what: a walk along it reads no text.
            models.Index(
                fields=["-published_at", "-id", "visible_from", "visible_until"],
                name="edition_newest",
            ),
            models.Index(fields=["section", "-published_at", "-id"], name="edition_section"),
            models.Index(
                fields=["published_at", "visible_from", "visible_until"], name="edition_day"
            ),
        ]

    def get_absolute_url(self) -> str:
        return self.path

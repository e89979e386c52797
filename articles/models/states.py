from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self, cast

from django.db import models
from django.db.models import Case, F, OuterRef, Subquery, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from articles.models.article import Article  # noqa: F401
    from articles.models.edition import EditionQuerySet


class State(models.TextChoices):
    """What readers see of an article: worked out from its editions, never stored."""

    NEVER_PUBLISHED = "never", _("Never published")
    SCHEDULED = "scheduled", _("Scheduled")
    LIVE = "live", _("Live")
    LIVE_WITH_CHANGES = "changed", _("Live, with changes")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class ArticleQuerySet(models.QuerySet["Article"]):
    def with_state(self, now: datetime | None = None) -> Self:
        """Adds ``state`` (a ``State``) and ``live_path`` (``None`` unless readers see it now).

        ``next_from`` is when readers will see another edition than now, if one waits, and
        ``next_made_at`` when that one was made.
        """
        now = now or timezone.now()
        edition = self.model._meta.get_field("editions").related_model
        all_editions = cast("EditionQuerySet", edition._default_manager.all())
        editions = all_editions.filter(article=OuterRef("pk")).order_by("-visible_from")
        live = editions.visible(now)
        coming = editions.filter(visible_from__gt=now).order_by("visible_from")
        return self.annotate(
            live_path=Subquery(live.values("path")[:1]),
            live_made_at=Subquery(live.values("made_at")[:1]),
            next_from=Subquery(coming.values("visible_from")[:1]),
            next_made_at=Subquery(coming.values("made_at")[:1]),
            last_from=Subquery(editions.values("visible_from")[:1]),
        ).annotate(
            state=Case(
                When(live_made_at__lt=F("modified_at"), then=Value(State.LIVE_WITH_CHANGES)),
                When(live_path__isnull=False, then=Value(State.LIVE)),
                When(last_from__isnull=True, then=Value(State.NEVER_PUBLISHED)),
                When(last_from__gt=now, then=Value(State.SCHEDULED)),
                default=Value(State.WITHDRAWN),
                output_field=models.CharField(),
            )
        )

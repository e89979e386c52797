from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles.models import Article
from articles.publishing.refusal import NotPublishable
from articles.search.following import forget_ended

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def withdraw(
    article: Article, *, by: User | None = None, reason: str = "", tell_readers: bool = False
) -> None:
    """Takes the article from readers now and cancels what was scheduled.

    ``tell_readers`` has its page give them the ``reason``, in these very words. Raises
    NotPublishable when readers do not see it and nothing is scheduled.
    """
    now = timezone.now()
    article = Article.objects.select_for_update().get(pk=article.pk)
    editions = article.editions
    cancelled, _ = editions.filter(visible_from__gte=now).delete()
    ended = editions.visible(now).update(
        visible_until=now, ended_by=by, end_reason=reason, is_reason_public=tell_readers
    )
    if not ended and not cancelled:
        raise NotPublishable("Readers do not see this article.")
    forget_ended([article.pk])


@transaction.atomic
def cancel_scheduled(article: Article, *, before: datetime | None = None) -> int:
    """Drops what readers would see from a moment to come, earlier than ``before``; how many.

    What readers see now goes on for as long as it was to be seen without that.
    """
    now = timezone.now()
    editions = article.editions.filter(visible_from__gt=now)
    if before is not None:
        editions = editions.filter(visible_from__lt=before)
    starts = list(editions.values_list("visible_from", flat=True))
    editions.delete()
    article.editions.filter(visible_until__in=starts).update(visible_until=None, ended_by=None)
    return len(starts)

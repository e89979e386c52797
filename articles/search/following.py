"""Names, captions and credits that readers see at once must be found at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from django_tasks import task

from articles.after_commit import after_commit
from articles.models import Agency, Author, Credit, Edition, Image, SearchEntry, Topic
from articles.models.edition import EditionQuerySet
from articles.search.index import index_again

FOR_EVER = datetime.max.replace(tzinfo=UTC)
KINDS: dict[str, type[Author] | type[Agency]] = {"author": Author, "agency": Agency}


def to_be_found() -> EditionQuerySet:
    """What readers see or will see."""
    return Edition.objects.seen_before(FOR_EVER)


@task()
def follow_images_now(images: list[int]) -> int:
    found = to_be_found().filter(images__in=images).distinct()
    return index_again(found.values_list("pk", flat=True))


@task()
def follow_name_now(kind: str, key: int) -> int:
    who = KINDS[kind]._default_manager.filter(pk=key).first()
    if who is None:
        return 0
    return index_again(to_be_found().with_work_by(who).values_list("pk", flat=True))


@task()
def follow_topic_now(key: int) -> int:
    return index_again(to_be_found().filter(topics=key).values_list("pk", flat=True))


def follow_images(images: Iterable[int]) -> None:
    """After their caption, credits or file changed, once the transaction is committed."""
    keys = sorted(set(images))
    if keys:
        after_commit(follow_images_now.enqueue, keys)


def follow_name(who: Author | Agency | Topic) -> None:
    """After it is spelt otherwise, once the transaction is committed."""
    if isinstance(who, Topic):
        after_commit(follow_topic_now.enqueue, who.pk)
    else:
        after_commit(follow_name_now.enqueue, type(who).__name__.lower(), who.pk)


def after_saving(instance: Model, created: bool = False, **signal: Any) -> None:
    """Rows that are written in bulk tell of it themselves."""
    if isinstance(instance, Credit) and instance.image_id:
        follow_images([instance.image_id])
    elif isinstance(instance, Image) and not created:
        follow_images([instance.pk])
    elif isinstance(instance, (Author, Agency, Topic)) and not created:
        follow_name(instance)


def watch() -> None:
    for model in (Author, Agency, Topic, Image, Credit):
        post_save.connect(after_saving, sender=model)
    post_delete.connect(after_saving, sender=Credit)


def forget_ended(articles: Iterable[int]) -> None:
    """Takes away the words that readers do not see any longer."""
    ended = Q(edition__visible_until__lte=timezone.now())
    SearchEntry.objects.filter(ended, edition__article__in=list(articles)).delete()

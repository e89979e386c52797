"""The one door between the desk and the site. Nothing else makes or ends an edition.

Ranges of one article's editions never overlap (the database holds it); at any moment readers
see one of them or none. Each call is one transaction with the record of who made it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles import embargo
from articles.bulk import insert
from articles.models import Address, Article, Edition, EditionImage, Stage
from articles.names import free_slugs, slug_from
from articles.snapshot import (
    Content,
    content_of,
    edition_body,
    edition_corrections,
    edition_credits,
    edition_images,
    edition_text,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotPublishable(Exception):
    """Why an article cannot be published or withdrawn, in a sentence for the desk."""


@transaction.atomic
def publish(
    article: Article,
    *,
    at: datetime | None = None,
    by: User | None = None,
    updated: bool = False,
) -> Edition:
    """Makes an edition of the article as it stands, for readers from ``at`` (default: now) on.

    Never before its embargo ends. It takes the place of the edition that readers see then and of
    any that was scheduled after it. ``updated`` tells readers that there is something new in it.
    Raises NotPublishable without a headline or a body, or while its embargo is in question.
    """
    article = Article.objects.select_for_update().get(pk=article.pk)
    content = content_of(article)
    if not article.headline.strip():
        raise NotPublishable("The article has no headline.")
    if not content.blocks:
        raise NotPublishable("The article has no body.")
    if said := embargo.is_unclear(article):
        raise NotPublishable(
            f"Its document says “{said}”: set the embargo, or answer the question, first."
        )
    article.slug = article.slug or _last_slug(article) or slug_from(article.headline, "story")
    Article.objects.filter(pk=article.pk).update(slug=article.slug, stage=Stage.APPROVED)
    return publish_all([(article, content)], at=at, by=by, updated=updated)[0]


@transaction.atomic
def withdraw(article: Article, *, by: User | None = None, reason: str = "") -> None:
    """Takes the article from readers now and cancels what was scheduled.

    Raises NotPublishable when readers do not see it and nothing is scheduled.
    """
    now = timezone.now()
    article = Article.objects.select_for_update().get(pk=article.pk)
    editions = article.editions
    cancelled, _ = editions.filter(visible_from__gte=now).delete()
    ended = editions.visible(now).update(visible_until=now, ended_by=by, end_reason=reason)
    if not ended and not cancelled:
        raise NotPublishable("Readers do not see this article.")


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


@transaction.atomic
def publish_all(
    items: Sequence[tuple[Article, Content]],
    *,
    at: datetime | None = None,
    by: User | None = None,
    updated: bool = False,
) -> list[Edition]:
    """``publish`` for many articles at a time, their content already at hand.

    Each has a slug; its row must be locked or not yet seen by others.
    """
    now = timezone.now()
    start = max(at or now, now)
    earlier = _earlier([article for article, _ in items])
    editions = [
        _edition(article, content, earlier.get(article.pk, []), start, now, by)
        for article, content in items
    ]
    for edition in editions:
        edition.updated_at = edition.visible_from if updated else edition.updated_at
    _give_addresses(editions, earlier)
    _make_room(editions, earlier, by)
    insert(editions)
    contents = [content for _, content in items]
    _add_what_hangs_on(editions, contents)
    return editions


def _last_slug(article: Article) -> str:
    slugs = article.editions.order_by("-number").values_list("slug", flat=True)
    return slugs.first() or ""


def _earlier(articles: list[Article]) -> dict[int, list[Edition]]:
    result: dict[int, list[Edition]] = {}
    for edition in Edition.objects.filter(article__in=articles).order_by("number"):
        result.setdefault(edition.article_id, []).append(edition)
    return result


def _edition(
    article: Article,
    content: Content,
    earlier: list[Edition],
    start: datetime,
    now: datetime,
    by: User | None,
) -> Edition:
    begin = max(start, article.embargo_until or start)
    seen = [edition for edition in earlier if edition.visible_from <= now]
    first = article.first_published_at or (seen[0].published_at if seen else begin)
    return Edition(
        **edition_text(article),
        article=article,
        number=earlier[-1].number + 1 if earlier else 1,
        visible_from=begin,
        published_at=min(first, begin),
        updated_at=_updated(article, seen, min(first, begin)),
        body=edition_body(content),
        corrections=edition_corrections(content),
        made_at=now,
        made_by=by,
    )


def _updated(article: Article, seen: list[Edition], published: datetime) -> datetime | None:
    """When readers are told that it was updated: as told before, or as its document states."""
    told = seen[-1].updated_at if seen else None
    stated = article.source_updated_at
    if stated is None or stated <= published:
        return told
    return max(told, stated) if told else stated


def _give_addresses(editions: list[Edition], earlier: dict[int, list[Edition]]) -> None:
    """Each edition keeps its article's path, or gets a new one if the slug or the day changed."""
    new = []
    for edition in editions:
        wanted = _wanted_path(edition)
        before = [one.path for one in earlier.get(edition.article_id, [])]
        kept = [path for path in reversed(before) if _same_path(path, wanted)]
        edition.path = kept[0] if kept else wanted
        if not kept:
            new.append(edition)
    paths = free_slugs(Address, [edition.path for edition in new], field="path", tail="/")
    for edition, path in zip(new, paths, strict=True):
        edition.path = path
    insert(Address(path=edition.path, article_id=edition.article_id) for edition in new)


def _wanted_path(edition: Edition) -> str:
    day = timezone.localtime(edition.published_at)
    return f"/{day:%Y/%m/%d}/{edition.slug}"


def _same_path(path: str, wanted: str) -> bool:
    rest = path.removeprefix(wanted).rstrip("/")
    return path.startswith(wanted) and (not rest or rest.removeprefix("-").isdigit())


def _make_room(editions: list[Edition], earlier: dict[int, list[Edition]], by: User | None) -> None:
    """Ends the editions that the new ones follow; drops scheduled ones that nobody has seen."""
    for edition in editions:
        for before in earlier.get(edition.article_id, []):
            if before.visible_from >= edition.visible_from:
                before.delete()
            elif before.visible_until is None or before.visible_until > edition.visible_from:
                before.visible_until = edition.visible_from
                before.ended_by = by
                before.save(update_fields=["visible_until", "ended_by"])


def _add_what_hangs_on(editions: list[Edition], contents: list[Content]) -> None:
    pairs = list(zip(editions, contents, strict=True))
    insert(credit for edition, content in pairs for credit in edition_credits(edition, content))
    insert(
        EditionImage(edition=edition, image_id=image)
        for edition, content in pairs
        for image in edition_images(edition, content)
    )
    topics = Edition.topics.through
    insert(
        topics(edition_id=edition.pk, topic_id=topic)
        for edition, content in pairs
        for topic in content.topics
    )

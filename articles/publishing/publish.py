from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles import embargo
from articles.bulk import insert
from articles.images.renditions import asking as pictures
from articles.models import Article, Asked, Edition, Stage
from articles.names import slug_from
from articles.plates import asking as plates
from articles.publishing.addresses import give_addresses
from articles.publishing.edition import add_what_hangs_on, edition_of
from articles.publishing.lists import add_to_lists
from articles.publishing.pictures import blocking, faults_in
from articles.publishing.refusal import NotPublishable
from articles.publishing.timeline import earlier_editions, make_room
from articles.search.following import forget_ended
from articles.search.index import index
from articles.snapshot import Content, content_of, edition_images

if TYPE_CHECKING:
    from django.contrib.auth.models import User


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
    Raises NotPublishable without a headline or a body, while its embargo is in question, or where
    a picture of it has no credit or may not be shown any more by then.
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
    _refuse_pictures(article, content, at)
    article.slug = article.slug or _last_slug(article) or slug_from(article.headline, "story")
    Article.objects.filter(pk=article.pk).update(slug=article.slug, stage=Stage.APPROVED)
    edition = publish_all([(article, content)], at=at, by=by, updated=updated)[0]
    pictures.ask_for(edition_images(edition, content))
    plates.ask_for([edition.pk])
    return edition


@transaction.atomic
def publish_all(
    items: Sequence[tuple[Article, Content]],
    *,
    at: datetime | None = None,
    by: User | None = None,
    updated: bool = False,
) -> list[Edition]:
    """``publish`` for many articles at a time, their content and pictures already looked at.

    Their pictures and plates are for the caller to ask for.

    Each has a slug; its row must be locked or not yet seen by others.
    """
    now = timezone.now()
    start = max(at or now, now)
    earlier = earlier_editions([article for article, _ in items])
    editions = [
        edition_of(article, content, earlier.get(article.pk, []), start, now, by)
        for article, content in items
    ]
    for edition in editions:
        edition.updated_at = edition.visible_from if updated else edition.updated_at
    give_addresses(editions, earlier)
    make_room(editions, earlier, by)
    insert(editions)
    contents = [content for _, content in items]
    add_what_hangs_on(editions, contents)
    add_to_lists(editions, contents, earlier)
    index(editions)
    if earlier:
        forget_ended(earlier)
    return editions


def _refuse_pictures(article: Article, content: Content, at: datetime | None) -> None:
    now = timezone.now()
    start = max(at or now, now, article.embargo_until or now)
    faults = faults_in({article.pk: (edition_images(article, content), start)})
    if blocked := blocking(faults.get(article.pk, ())):
        said = "; ".join(map(str, blocked))
        raise NotPublishable(f"{said[0].upper()}{said[1:]}.", pictures=blocked)
    asked = article.questions.filter(kind=Asked.PICTURE_RIGHTS, answered_at=None)
    asked.update(answered_at=now)


def _last_slug(article: Article) -> str:
    slugs = article.editions.order_by("-number").values_list("slug", flat=True)
    return slugs.first() or ""

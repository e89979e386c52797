from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from articles.bulk import insert, row
from articles.models import Article, CorrectionKind, Edition, EditionImage
from articles.snapshot import (
    Content,
    edition_body,
    edition_corrections,
    edition_credits,
    edition_images,
    edition_picks,
    edition_text,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Corrections = list[dict[str, str]]


def edition_of(
    article: Article,
    content: Content,
    earlier: list[Edition],
    start: datetime,
    now: datetime,
    by: User | None,
) -> Edition:
    begin = max(start, article.embargo_until or start)
    seen = [edition for edition in earlier if edition.visible_from <= now]
    corrections = edition_corrections(content)
    added = _added(corrections, seen)
    first = article.first_published_at or (seen[0].published_at if seen else begin)
    return row(
        Edition,
        **edition_text(article),
        article=article,
        number=earlier[-1].number + 1 if earlier else 1,
        visible_from=begin,
        published_at=min(first, begin),
        updated_at=_updated(article, seen, min(first, begin), _update_in(added, begin)),
        corrected_at=begin if added else seen[-1].corrected_at if seen else None,
        body=edition_body(article, content),
        corrections=corrections,
        made_at=now,
        made_by=by,
    )


def _updated(
    article: Article, seen: list[Edition], published: datetime, noted: datetime | None
) -> datetime | None:
    """When readers are told that it was updated: as its document states, as a new note of an
    update does, or as told before."""
    told = seen[-1].updated_at if seen else None
    stated = article.source_updated_at
    if stated and stated > max(published, told or published):
        return stated
    return noted or told


def _added(corrections: Corrections, seen: list[Edition]) -> Corrections:
    """What readers were not told before; those of a story's first edition put nothing right."""
    known = [_said(one) for one in seen[-1].corrections] if seen else map(_said, corrections)
    before = set(known)
    return [one for one in corrections if _said(one) not in before]


def _said(correction: dict[str, str]) -> tuple[str, str]:
    return correction["kind"], correction["text"]


def _update_in(added: Corrections, begin: datetime) -> datetime | None:
    return begin if any(one["kind"] == CorrectionKind.UPDATE for one in added) else None


def add_what_hangs_on(editions: Sequence[Edition], contents: Sequence[Content]) -> None:
    pairs = list(zip(editions, contents, strict=True))
    insert(credit for edition, content in pairs for credit in edition_credits(edition, content))
    insert(pick for edition, content in pairs for pick in edition_picks(edition, content))
    insert(
        row(EditionImage, edition=edition, image_id=image)
        for edition, content in pairs
        for image in edition_images(edition, content)
    )

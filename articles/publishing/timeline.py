"""The editions of an article, one after the other: none overlaps another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import Article, Edition

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def earlier_editions(articles: list[Article]) -> dict[int, list[Edition]]:
    result: dict[int, list[Edition]] = {}
    for edition in Edition.objects.filter(article__in=articles).order_by("number"):
        result.setdefault(edition.article_id, []).append(edition)
    return result


def make_room(editions: list[Edition], earlier: dict[int, list[Edition]], by: User | None) -> None:
    """Ends the editions that the new ones follow; drops scheduled ones that nobody has seen."""
    for edition in editions:
        for before in earlier.get(edition.article_id, []):
            if before.visible_from >= edition.visible_from:
                before.delete()
            elif before.visible_until is None or before.visible_until > edition.visible_from:
                before.visible_until = edition.visible_from
                before.ended_by = by
                before.save(update_fields=["visible_until", "ended_by"])

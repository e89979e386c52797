from __future__ import annotations

from django.utils import timezone

from articles.bulk import insert, row
from articles.models import Address, Edition
from articles.names import free_slugs


def give_addresses(editions: list[Edition], earlier: dict[int, list[Edition]]) -> None:
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
    insert(row(Address, path=edition.path, article_id=edition.article_id) for edition in new)


def _wanted_path(edition: Edition) -> str:
    day = timezone.localtime(edition.published_at)
    return f"/{day:%Y/%m/%d}/{edition.slug}"


def _same_path(path: str, wanted: str) -> bool:
    rest = path.removeprefix(wanted).rstrip("/")
    return path.startswith(wanted) and (not rest or rest.removeprefix("-").isdigit())

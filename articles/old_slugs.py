"""The memory of addresses that people, organisations, sections, topics and the house had."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from articles.models import Agency, Author, Edition, HousePage, Section, Topic

Named = Author | Agency | Section | Topic | HousePage


def keep_slug(owner: Named, slug: str, now: datetime | None = None) -> None:
    """Remembers a slug that ``owner`` had until now.

    Only if readers have seen it in use: one that was never public would tell what it named.
    """
    if slug != owner.slug and was_public(owner, now):
        kept = type(owner).old_slugs.rel.related_model
        kept._default_manager.update_or_create(slug=slug, defaults={"owner": owner})


def was_public(owner: Named, now: datetime | None = None) -> bool:
    """Whether readers see, or have seen, a story with it; or the page itself."""
    begun = Edition.objects.begun(now or timezone.now())
    match owner:
        case Section():
            return begun.filter(section=owner).exists()
        case Topic():
            return begun.filter(topics=owner).exists()
        case Author() | Agency():
            return begun.with_work_by(owner).exists()
        case HousePage():
            return True  # as whoever renames it has seen: the page may be hidden with it


def owner_of(slug: str, kind: type[Named], *, but: Named | None = None) -> Named | None:
    """Whose address it once was, if not ``but``'s."""
    found = kind._default_manager.filter(old_slugs__slug=slug)
    return (found.exclude(pk=but.pk) if but and but.pk else found).first()

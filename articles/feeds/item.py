"""A story as an item of a feed, as ``SyndicationFeed.add_item`` takes it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import escape

from articles.feeds.entry import entry_of
from articles.models import Edition, Kind
from articles.views.absolute import absolute
from articles.views.printed.changed import versioned_at
from articles.views.printed.story import Story


def item_of(edition: Edition, story: Story) -> dict[str, Any]:
    """Needs ``Edition.objects.for_pages()``."""
    return {
        "title": edition.headline,
        "link": absolute(edition.path),
        "description": _description(edition, story),
        "unique_id": _identity(edition),
        "unique_id_is_permalink": False,
        "pubdate": edition.published_at,
        "updateddate": versioned_at(edition),
        "categories": _categories(edition),
        "entry": entry_of(edition, story),
    }


def _identity(edition: Edition) -> str:
    """The article's, so that a new address is not a new story."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:article/{edition.article_id}"


def _description(edition: Edition, story: Story) -> str:
    return escape(edition.deck or story.opening)


def _categories(edition: Edition) -> list[str]:
    """The kind of work among them, as lists tell it."""
    section = [edition.section.name] if edition.section else []
    kind = [] if edition.kind == Kind.NEWS else [str(edition.get_kind_display())]
    topics = [topic.name for topic in edition.topics.all()]
    return list(dict.fromkeys([*section, *kind, *topics]))

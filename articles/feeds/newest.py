from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import SyndicationFeed
from django.utils.html import escape

from articles.feeds.entry import entry_of
from articles.feeds.printable import printable
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.absolute import absolute
from articles.views.printed.story import Story, stories_of

NEWEST = 20
Item = tuple[Edition, Story]


class NewestFeed(Feed):  # type: ignore[type-arg]
    """Every address is absolute, so that Django has no cause to use the host's."""

    item_guid_is_permalink = False

    def __init__(self, form: type[SyndicationFeed], address: str) -> None:
        """``address`` is the name of its own path."""
        self.feed_type = form
        self.address = address

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        if settings.WEBSUB_HUB:  # WebSub §4: a header is what subscribers look for first
            own = absolute(reverse(self.address, kwargs=kwargs))
            response.headers["Link"] = f'<{settings.WEBSUB_HUB}>; rel="hub", <{own}>; rel="self"'
        return response

    def title(self, obj: Any) -> str:
        return str(printable(f"{obj} | {settings.SITE_NAME}" if obj else settings.SITE_NAME))

    def description(self) -> str:
        return settings.SITE_DESCRIPTION or settings.SITE_NAME

    def subtitle(self) -> str | None:
        return settings.SITE_DESCRIPTION or None

    def author_name(self) -> str:
        return settings.SITE_NAME

    def author_link(self) -> str:
        return absolute(reverse("articles:front"))

    def link(self, obj: Any) -> str:
        return absolute(obj.get_absolute_url() if obj else reverse("articles:front"))

    def feed_url(self, obj: Any) -> str:
        return absolute(reverse(self.address, args=[obj.slug] if obj else []))

    def feed_guid(self, obj: Any) -> str:
        return self.feed_url(obj)

    def feed_extra_kwargs(self, obj: Any) -> dict[str, Any]:
        return {"hub": settings.WEBSUB_HUB}

    def editions(self, obj: Any) -> EditionQuerySet:
        """In order."""
        return Edition.objects.visible().newest_first()

    def items(self, obj: Any) -> list[Item]:
        newest = self.editions(obj).with_credits().prefetch_related("topics")
        found = list(newest[:NEWEST])
        stories = stories_of(found)
        return [(edition, stories[edition.pk]) for edition in found]

    def item_title(self, item: Item) -> str:
        return item[0].headline

    def item_link(self, item: Item) -> str:
        return absolute(item[0].path)

    def item_guid(self, item: Item) -> str:
        """The article's, so that a new address is not a new story."""
        return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:article/{item[0].article_id}"

    def item_description(self, item: Item) -> str:
        edition, story = item
        return escape(edition.deck or story.opening)

    def item_pubdate(self, item: Item) -> datetime:
        return item[0].published_at

    def item_updateddate(self, item: Item) -> datetime:
        return item[0].updated_at or item[0].published_at

    def item_categories(self, item: Item) -> list[str]:
        section = [item[0].section.name] if item[0].section else []
        return list(dict.fromkeys([*section, *(topic.name for topic in item[0].topics.all())]))

    def item_extra_kwargs(self, item: Item) -> dict[str, Any]:
        return {"entry": entry_of(*item)}

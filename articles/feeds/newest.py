from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.feeds.framed import Form
from articles.feeds.printable import printable
from articles.feeds.prints import items
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.absolute import absolute
from articles.views.printed.changed import versioned_at

NEWEST = 20
MOMENTS = ("number", "published_at", "updated_at", "visible_from")


class NewestFeed(Feed):  # type: ignore[type-arg]
    """Every address is absolute, so that Django has no cause to use the host's."""

    def __init__(self, form: Form, address: str) -> None:
        """``address`` is the name of its own path."""
        self.form = self.feed_type = form
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

    def items(self, obj: Any) -> list[Edition]:
        """None that Django would write: ``get_feed`` adds what is written already."""
        return []

    def get_feed(self, obj: Any, request: HttpRequest) -> Any:
        feed: Any = super().get_feed(obj, request)
        newest = self.editions(obj).only(*MOMENTS)[:NEWEST]
        moments = {edition.pk: versioned_at(edition) for edition in newest}
        if moments:
            feed.printed = items(list(moments), self.form, timezone.now())
            feed.latest = max(moments.values())
        return feed

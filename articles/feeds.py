from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import SyndicationFeed
from django.utils.html import escape

from articles.feed_formats import FullAtom, FullRss, printable
from articles.models import Author, Edition, Section
from articles.models.edition import EditionQuerySet
from articles.views.absolute import absolute
from articles.views.printed.byline import leading
from articles.views.printed.line import text_of
from articles.views.printed.names import person
from articles.views.printed.story import Story, stories_of

NEWEST = 20
Item = tuple[Edition, Story]


class NewestFeed(Feed):  # type: ignore[type-arg]
    """Full stories. Every address is absolute, so that Django has no cause to use the host's."""

    feed_type: type[SyndicationFeed] = FullAtom
    language = settings.LANGUAGE_CODE
    address = "articles:feed"

    def title(self, obj: Any) -> str:
        return str(printable(f"{obj} | {settings.SITE_NAME}" if obj else settings.SITE_NAME))

    def description(self) -> str:
        return settings.SITE_DESCRIPTION

    def author_name(self) -> str:
        return settings.SITE_NAME

    def link(self, obj: Any) -> str:
        return absolute(obj.get_absolute_url() if obj else reverse("articles:front"))

    def feed_url(self, obj: Any) -> str:
        return absolute(reverse(self.address, args=[obj.slug] if obj else []))

    def feed_guid(self, obj: Any) -> str:
        return self.feed_url(obj)

    def editions(self, obj: Any) -> EditionQuerySet:
        return Edition.objects.visible()

    def items(self, obj: Any) -> list[Item]:
        found = list(self.editions(obj).with_credits().newest_first()[:NEWEST])
        stories = stories_of(found)
        return [(edition, stories[edition.pk]) for edition in found]

    def item_title(self, item: Item) -> str:
        return item[0].headline

    def item_link(self, item: Item) -> str:
        return absolute(item[0].path)

    def item_guid(self, item: Item) -> str:
        """The article's, so that a new address is not a new story."""
        return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:article/{item[0].article_id}"

    item_guid_is_permalink = False

    def item_description(self, item: Item) -> str:
        edition, story = item
        return escape(edition.standfirst or story.opening)

    def item_pubdate(self, item: Item) -> datetime:
        return item[0].published_at

    def item_updateddate(self, item: Item) -> datetime:
        return item[0].updated_at or item[0].published_at

    def item_categories(self, item: Item) -> list[str]:
        return [item[0].section.name] if item[0].section else []

    def item_extra_kwargs(self, item: Item) -> dict[str, Any]:
        edition, story = item
        people = dict.fromkeys(person(row) for row in leading(edition.credits.all()))
        context = {"edition": edition, "story": story, "root": settings.SITE_URL}
        return {
            "authors": [(text_of(who), who[0].url and absolute(who[0].url)) for who in people],
            "content": render_to_string("feeds/content.html", context),
            "content_language": edition.language or settings.LANGUAGE_CODE,
        }


class NewestRssFeed(NewestFeed):
    feed_type = FullRss
    address = "articles:feed_rss"


class SectionFeed(NewestFeed):
    address = "articles:section_feed"

    def get_object(self, request: HttpRequest, slug: str) -> Section:
        visible = Edition.objects.visible().filter(section__slug=slug)
        return get_object_or_404(Section, slug=slug, pk__in=visible.values("section"))

    def editions(self, obj: Section) -> EditionQuerySet:
        return Edition.objects.visible().filter(section=obj)


class AuthorFeed(NewestFeed):
    address = "articles:author_feed"

    def get_object(self, request: HttpRequest, slug: str) -> Author:
        author = get_object_or_404(Author, slug=slug)
        if not Edition.objects.visible().with_work_by(author).exists():
            raise Author.DoesNotExist
        return author

    def editions(self, obj: Author) -> EditionQuerySet:
        return Edition.objects.visible().with_work_by(obj)

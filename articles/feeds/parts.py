"""Feeds of a part of the site: there as long as it has something that readers may see."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.lookups import IsNull
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from articles.feeds.newest import NewestFeed
from articles.models import Author, Edition, Section, Topic
from articles.models.edition import EditionQuerySet

AS_LISTED = ("-listed_at", "-listed_pk")


class SectionFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Section:
        # Asked whether there is any, SQLite may look through the stories of all sections.
        newest = Edition.objects.visible().filter(section=OuterRef("pk")).newest_first()
        read = IsNull(Subquery(newest.values("pk")[:1]), False)
        return get_object_or_404(Section, read, slug=slug)

    def editions(self, obj: Section) -> EditionQuerySet:
        return Edition.objects.visible().filter(section=obj).newest_first()


class AuthorFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Author:
        visible = Edition.objects.visible().filter(listed_works__author=OuterRef("pk"))
        return get_object_or_404(Author, Exists(visible), slug=slug)

    def editions(self, obj: Author) -> EditionQuerySet:
        return Edition.objects.visible().listed_for(obj).order_by(*AS_LISTED)


class TopicFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Topic:
        visible = Edition.objects.visible().filter(listed_topics__topic=OuterRef("pk"))
        return get_object_or_404(Topic, Exists(visible), slug=slug)

    def editions(self, obj: Topic) -> EditionQuerySet:
        return Edition.objects.visible().listed_under(Topic, obj.pk).order_by(*AS_LISTED)

"""Feeds of a part of the site: there as long as it has something that readers may see."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from articles.feeds.newest import NewestFeed
from articles.models import Author, Edition, Section, Topic
from articles.models.edition import EditionQuerySet


class SectionFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Section:
        visible = Edition.objects.visible().filter(section__slug=slug)
        return get_object_or_404(Section, slug=slug, pk__in=visible.values("section"))

    def editions(self, obj: Section) -> EditionQuerySet:
        return Edition.objects.visible().filter(section=obj)


class AuthorFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Author:
        author = get_object_or_404(Author, slug=slug)
        if not Edition.objects.visible().with_work_by(author).exists():
            raise Author.DoesNotExist
        return author

    def editions(self, obj: Author) -> EditionQuerySet:
        return Edition.objects.visible().with_work_by(obj)


class TopicFeed(NewestFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Topic:
        visible = Edition.objects.visible().filter(topics__slug=slug)
        return get_object_or_404(Topic, slug=slug, pk__in=visible.values("topics"))

    def editions(self, obj: Topic) -> EditionQuerySet:
        return Edition.objects.visible().filter(topics=obj)

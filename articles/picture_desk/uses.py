"""Where pictures are used: in articles at the desk, and in what readers saw, see or will see."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import Article, EditionImage, Figure, Image

Pair = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """When an edition shows it to readers; without an end until somebody ends it."""

    number: int
    start: datetime
    end: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """``article`` has its state. A past edition may show what the article has no more."""

    article: Article
    is_lead: bool
    is_in_body: bool
    spans: tuple[Span, ...]


def is_used() -> Q:
    """For a queryset of images: those that may not be deleted."""
    mine = {"image": OuterRef("pk")}
    return (
        Q(Exists(Figure.objects.filter(**mine)))
        | Q(Exists(Article.objects.filter(lead_image=OuterRef("pk"))))
        | Q(Exists(EditionImage.objects.filter(**mine)))
    )


def articles_with(image: int) -> QuerySet[Article]:
    """All that use it, newest first, each with its state."""
    figures = Figure.objects.filter(image=image).values("parent")
    editions = EditionImage.objects.filter(image=image).values("edition__article")
    used = Q(lead_image=image) | Q(pk__in=figures) | Q(pk__in=editions)
    return Article.objects.with_state().filter(used).order_by("-pk")


def uses_in(image: int, articles: Iterable[Article]) -> list[Use]:
    articles = list(articles)
    found = _Found([image], [it.pk for it in articles])
    return [found.use(image, article) for article in articles]


def uses_of(images: Collection[int]) -> dict[int, list[Use]]:
    """Newest article first; in a number of queries that does not grow."""
    found = _Found(images)
    numbers = {article for _, article in found.pairs}
    articles = Article.objects.with_state().in_bulk(numbers)
    uses: dict[int, list[Use]] = {image: [] for image in images}
    for image, article in sorted(found.pairs, key=lambda pair: -pair[1]):
        uses[image].append(found.use(image, articles[article]))
    return uses


class _Found:
    """Pairs of an image and an article, by the place where they meet."""

    def __init__(self, images: Collection[int], articles: Collection[int] | None = None) -> None:
        leads = Article.objects.filter(lead_image__in=images)
        figures = Figure.objects.filter(image__in=images)
        shown = EditionImage.objects.filter(image__in=images).order_by("edition__number")
        if articles is not None:
            leads, figures = leads.filter(pk__in=articles), figures.filter(parent__in=articles)
            shown = shown.filter(edition__article__in=articles)
        self._leads = {*cast("Iterable[Pair]", leads.values_list("lead_image", "pk"))}
        self._figures = {*figures.order_by().values_list("image", "parent")}
        self._spans: dict[Pair, list[Span]] = {}
        columns = ("image", "edition__article", *SPAN)
        for image, article, number, start, end in shown.values_list(*columns):
            span = Span(number=number, start=start, end=end)
            self._spans.setdefault((image, article), []).append(span)

    @property
    def pairs(self) -> set[Pair]:
        return self._leads | self._figures | {*self._spans}

    def use(self, image: int, article: Article) -> Use:
        pair = (image, article.pk)
        return Use(
            article=article,
            is_lead=pair in self._leads,
            is_in_body=pair in self._figures,
            spans=tuple(self._spans.get(pair, ())),
        )


SPAN = ("edition__number", "edition__visible_from", "edition__visible_until")


def used_images(images: Collection[int]) -> QuerySet[Image]:
    return Image.objects.filter(is_used(), pk__in=images)

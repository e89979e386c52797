"""Rows for tests, made as the desk makes them and published through the one door."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from articles.models import (
    Agency,
    Article,
    Author,
    Correction,
    Credit,
    Edition,
    Embed,
    Figure,
    Image,
    Pick,
    PullQuote,
    RichText,
    Section,
    Topic,
    Work,
)
from articles.names import slug_from
from articles.publishing import publish

Named = TypeVar("Named", Section, Author, Agency, Topic)


def a_section(name: str = "Harbour", **fields: Any) -> Section:
    return _named(Section, name, fields)


def an_author(name: str = "Ines Tarrow", **fields: Any) -> Author:
    return _named(Author, name, fields)


def an_agency(name: str = "Agence France-Presse", **fields: Any) -> Agency:
    return _named(Agency, name, fields)


def a_topic(name: str = "Ferries", **fields: Any) -> Topic:
    return _named(Topic, name, fields)


def an_image(caption: str = "The slip at dawn.", credit_line: str = "", **credit: Any) -> Image:
    """``credit`` are the fields of its one credit, by a photographer unless it says otherwise."""
    image = Image.objects.create(caption=caption, credit_line=credit_line)
    if credit:
        Credit.objects.create(image=image, **{"work": Work.PHOTOGRAPHER, **credit})
    return image


def an_article(
    headline: str = "Ferry kept",
    *,
    text: str = "<p>It runs.</p>",
    by: Iterable[Author] = (),
    images: Iterable[Image] = (),
    about: Iterable[Topic] = (),
    **fields: Any,
) -> Article:
    """Text, then the images, in its body; ``by`` get the by-line, ``about`` are its topics."""
    article = Article.objects.create(headline=headline, **fields)
    add_text(article, text)
    article.topics.set(about)
    for author in by:
        add_credit(article, author=author)
    for image in images:
        add_figure(article, image)
    return article


def add_text(article: Article, html: str) -> None:
    RichText.objects.create(parent=article, region="body", ordering=_next(article), text=html)


def add_figure(article: Article, image: Image, caption: str = "") -> None:
    place = {"region": "body", "ordering": _next(article)}
    Figure.objects.create(parent=article, image=image, caption=caption, **place)


def add_quote(article: Article, text: str, attribution: str = "") -> None:
    place = {"region": "body", "ordering": _next(article)}
    PullQuote.objects.create(parent=article, text=text, attribution=attribution, **place)


def add_embed(article: Article, address: str, title: str) -> None:
    place = {"region": "body", "ordering": _next(article)}
    Embed.objects.create(parent=article, address=address, title=title, **place)


def add_pick(article: Article, *picked: Article) -> None:
    for place, one in enumerate(picked):
        Pick.objects.create(article=article, picked=one, position=place)


def add_credit(article: Article, work: str = Work.AUTHOR, **fields: Any) -> Credit:
    fields.setdefault("position", article.credits.count())
    return Credit.objects.create(article=article, work=work, **fields)


def add_correction(article: Article, text: str, **fields: Any) -> Correction:
    return Correction.objects.create(article=article, text=text, **fields)


def a_story(headline: str = "Ferry kept", *, at: datetime | None = None, **fields: Any) -> Edition:
    """What readers see: an article, published; ``at`` is when it first was."""
    return publish(an_article(headline, first_published_at=at, **fields))


def _named(kind: type[Named], name: str, fields: dict[str, Any]) -> Named:
    row, _ = kind._default_manager.get_or_create(
        slug=slug_from(name, "x"), defaults={"name": name, **fields}
    )
    return row


def _next(article: Article) -> int:
    kinds = (RichText, Figure, PullQuote, Embed)
    return 10 + sum(kind.objects.filter(parent=article).count() for kind in kinds)

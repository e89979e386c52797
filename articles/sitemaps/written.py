"""The three kinds of sitemap as XML (sitemaps.org, Google's image and news extensions)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from django.conf import settings

from articles.feeds.printable import printable
from articles.models import Edition
from articles.sitemaps.language import news_language
from articles.sitemaps.pictures import Shown
from articles.views.absolute import absolute

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def index(parts: Iterable[tuple[str, datetime | None]]) -> str:
    """``parts``: addresses, and when something in each changed last, if that is known."""
    maps = "".join(
        _element("sitemap", _element("loc", escape(address)) + _changed(latest))
        for address, latest in parts
    )
    return f'{HEAD}<sitemapindex xmlns="{SITEMAP}">\n{maps}</sitemapindex>\n'


def stories(editions: Iterable[Edition], pictures: Mapping[int, Sequence[Shown]]) -> str:
    urls = "".join(
        _element(
            "url",
            _element("loc", escape(absolute(edition.path)))
            + _changed(edition.visible_from)
            + "".join(map(_image, pictures.get(edition.pk, ()))),
        )
        for edition in editions
    )
    return f'{HEAD}<urlset xmlns="{SITEMAP}" xmlns:image="{IMAGE}">\n{urls}</urlset>\n'


def news(editions: Iterable[Edition]) -> str:
    urls = "".join(
        _element("url", _element("loc", escape(absolute(edition.path))) + _news(edition))
        for edition in editions
    )
    return f'{HEAD}<urlset xmlns="{SITEMAP}" xmlns:news="{NEWS}">\n{urls}</urlset>\n'


def _image(picture: Shown) -> str:
    caption = _text("image:caption", picture.caption) if picture.caption.strip() else ""
    return _element("image:image", _text("image:loc", picture.address) + caption)


def _news(edition: Edition) -> str:
    publication = _text("news:name", settings.SITE_NAME)
    publication += _text("news:language", news_language(edition.language))
    return _element(
        "news:news",
        _element("news:publication", publication)
        + _text("news:publication_date", edition.published_at.isoformat())
        + _text("news:title", edition.headline),
    )


def _changed(moment: datetime | None) -> str:
    return _text("lastmod", moment.isoformat()) if moment else ""


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(str(printable(text)))}</{name}>"


def _element(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>\n"

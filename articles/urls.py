from __future__ import annotations

from django.contrib.sitemaps.views import sitemap
from django.urls import path, register_converter

from articles.feeds import AuthorFeed, NewestFeed, SectionFeed, TopicFeed, feed_paths
from articles.models import Agency, Author, HousePage, Place, Section, Topic
from articles.sitemaps.others import SITEMAPS
from articles.views.agency import agency
from articles.views.archive.day import day
from articles.views.archive.pages import archive, month, year
from articles.views.article import article
from articles.views.author import author
from articles.views.corrections import corrections
from articles.views.favicon import favicon
from articles.views.front import front
from articles.views.house_page import about, house_page
from articles.views.items import item, items
from articles.views.manifest import manifest
from articles.views.name_index import NameIndex
from articles.views.opensearch import opensearch
from articles.views.picture import NAME, picture
from articles.views.place import place
from articles.views.read_only import read_only
from articles.views.renamed import renamed
from articles.views.robots import robots
from articles.views.search import search
from articles.views.section import section
from articles.views.section_index import section_index
from articles.views.security import security
from articles.views.sitemaps import sitemap_index, sitemap_month, sitemap_news
from articles.views.topic import topic

app_name = "articles"


class Slug:
    """What slugs are made of, in any script; nothing else comes near the database."""

    regex = r"[-\w]{1,120}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PictureName(Slug):
    """Of a rendition; no other path is ever looked for in its store."""

    regex = NAME


class SitemapMonth(Slug):
    """A month, and the number of its part from the second on."""

    regex = r"(?!0000)\d{4}-(?:0[1-9]|1[0-2])(?:-(?:[2-9]|[1-9]\d{1,3}))?"


class Year(Slug):
    regex = r"[1-9]\d{3}"


class TwoDigits(Slug):
    """Of a month or a day, so that each has one address."""

    regex = r"\d{2}"


register_converter(Slug, "any_slug")
register_converter(SitemapMonth, "sitemap_month")
register_converter(PictureName, "picture_name")
register_converter(Year, "year")
register_converter(TwoDigits, "two_digits")

urlpatterns = [
    path("", front, name="front"),
    path("<int:year>/<int:month>/<int:day>/<any_slug:slug>/", article, name="article"),
    path("<int:year>/<int:month>/<int:day>/<any_slug:slug>.json", item, name="item"),
    path("articles.json", items, name="items"),
    path("pictures/<picture_name:name>", picture, name="picture"),
    # by date
    path("archive/", archive, name="archive"),
    path("<year:year>/", year, name="year"),
    path("<year:year>/<two_digits:month>/", month, name="month"),
    path("<year:year>/<two_digits:month>/<two_digits:day>/", day, name="day"),
    path("search/", search, name="search"),
    path("opensearch.xml", opensearch, name="opensearch"),
    # /sections/
    path("sections/", section_index, name="sections"),
    path("sections/<any_slug:slug>/", renamed(Section, section), name="section"),
    *feed_paths("sections/<any_slug:slug>/", SectionFeed, "section_feed", Section),
    # /authors/ and /agencies/
    path("authors/", NameIndex(Author, "authors.html"), name="authors"),
    path("authors/<any_slug:slug>/", renamed(Author, author), name="author"),
    *feed_paths("authors/<any_slug:slug>/", AuthorFeed, "author_feed", Author),
    path("agencies/", NameIndex(Agency, "agencies.html"), name="agencies"),
    path("agencies/<any_slug:slug>/", renamed(Agency, agency), name="agency"),
    # /topics/, /places/ and /corrections/
    path("topics/", NameIndex(Topic, "topics.html"), name="topics"),
    path("topics/<any_slug:slug>/", renamed(Topic, topic), name="topic"),
    *feed_paths("topics/<any_slug:slug>/", TopicFeed, "topic_feed", Topic),
    path("places/", NameIndex(Place, "places.html"), name="places"),
    path("places/<any_slug:slug>/", place, name="place"),
    path("corrections/", corrections, name="corrections"),
    path("about/", about, name="about"),
    path("about/<any_slug:slug>/", renamed(HousePage, house_page), name="house_page"),
    # /feed/
    *feed_paths("", NewestFeed),
    path("favicon.ico", favicon, name="favicon"),
    path("manifest.webmanifest", manifest, name="manifest"),
    path(".well-known/security.txt", security, name="security"),
    # for search engines
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemaps/news.xml", sitemap_news, name="sitemap_news"),
    path("sitemaps/<sitemap_month:name>.xml", sitemap_month, name="sitemap_month"),
    path("sitemaps/<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap_part"),
]
for pattern in urlpatterns:
    pattern.callback = read_only(pattern.callback)

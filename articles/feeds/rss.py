from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

from articles.feeds.entry import Entry
from articles.feeds.xml import MEDIA, OfPrints, add_media


class Rss(OfPrints, Rss201rev2Feed):
    """RSS 2.0, as ``Atom`` by the content, Dublin Core and Media RSS modules.

    What nobody signs is the site's own, which is said once for all items, as in the others.
    """

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            **MEDIA,
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("dc:creator", settings.SITE_NAME)
        if self.feed["hub"]:
            handler.addQuickElement("atom:link", "", {"rel": "hub", "href": self.feed["hub"]})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        for author in entry.authors:
            handler.addQuickElement("dc:creator", author.name)
        for contributor in entry.contributors:
            handler.addQuickElement("dc:contributor", contributor.name)
        handler.addQuickElement("dc:language", entry.language)
        if entry.content:
            handler.addQuickElement("content:encoded", entry.content)
        for number, media in enumerate(entry.pictures):
            add_media(handler, media, is_lead=not number)

from __future__ import annotations

from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from articles.feeds.entry import Entry, Named
from articles.feeds.xml import MEDIA, OfPrints, add_media


class Atom(OfPrints, Atom1Feed):
    """RFC 4287, with everybody who worked on a story, its text and its pictures."""

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), **MEDIA}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("link", "", {"rel": "hub", "href": self.feed["hub"]})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        for author in entry.authors:
            _add_person(handler, "author", author)
        for contributor in entry.contributors:
            _add_person(handler, "contributor", contributor)
        if entry.content:
            attributes = {"type": "html", "xml:lang": entry.language}
            handler.addQuickElement("content", entry.content, attributes)
        for number, media in enumerate(entry.pictures):
            add_media(handler, media, is_lead=not number)


def _add_person(handler: SimplerXMLGenerator, role: str, who: Named) -> None:
    handler.startElement(role, AttributesImpl({}))
    handler.addQuickElement("name", who.name)
    if who.url:
        handler.addQuickElement("uri", who.url)
    handler.endElement(role)

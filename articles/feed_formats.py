"""Atom and RSS with the full text and every author, which Django's own leave out."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

# XML 1.0 §2.2 cannot hold these, and one of them would take the whole feed down.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(value: Any) -> Any:
    if isinstance(value, str):
        return UNPRINTABLE.sub("", value)
    if isinstance(value, list | tuple):
        return [printable(one) for one in value]
    return value


class FullAtom(Atom1Feed):
    """``authors`` are pairs of a name and an address or ``""``; ``content`` is HTML."""

    def add_item(self, *args: Any, **fields: Any) -> None:
        super().add_item(*printable(args), **{name: printable(fields[name]) for name in fields})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name, address in item["authors"]:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            if address:
                handler.addQuickElement("uri", address)
            handler.endElement("author")
        attributes = {"type": "html", "xml:lang": item["content_language"]}
        handler.addQuickElement("content", item["content"], attributes)


class FullRss(Rss201rev2Feed):
    """As ``FullAtom``, by the content and Dublin Core modules."""

    def add_item(self, *args: Any, **fields: Any) -> None:
        super().add_item(*printable(args), **{name: printable(fields[name]) for name in fields})

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name, _ in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("dc:language", item["content_language"])
        handler.addQuickElement("content:encoded", item["content"])

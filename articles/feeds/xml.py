"""What Atom and RSS have in common: elements of Media RSS."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

from articles.feeds.media import TYPE, Media

# A feed of nothing is to be the same each time; the formats ask for a moment.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}


def add_media(handler: SimplerXMLGenerator, media: Media, *, is_lead: bool) -> None:
    attributes = {"url": media.address, "type": TYPE, "medium": "image"}
    attributes |= {"width": str(media.width), "height": str(media.height)}
    attributes |= {"isDefault": "true"} if is_lead else {}
    handler.startElement("media:content", AttributesImpl(attributes))
    if media.caption:
        handler.addQuickElement("media:description", media.caption, {"type": "plain"})
    if media.alt:
        handler.addQuickElement("media:text", media.alt, {"type": "plain"})
    for credit in media.credits:
        role = {"role": credit.role} if credit.role else {}
        handler.addQuickElement("media:credit", credit.name, role)
    if media.copyright:
        handler.addQuickElement("media:copyright", media.copyright)
    if media.licence_address:
        licence = {"type": "text/html", "href": media.licence_address}
        handler.addQuickElement("media:license", media.licence, licence)
    handler.endElement("media:content")

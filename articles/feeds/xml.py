"""What Atom and RSS have in common: printed items, and elements of Media RSS."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import SyndicationFeed
from django.utils.xmlutils import SimplerXMLGenerator

from articles.feeds.media import TYPE, Media
from articles.feeds.printable import printable

# A feed of nothing is to be the same each time; the formats ask for a moment.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}


if TYPE_CHECKING:

    class Feed(SyndicationFeed):
        def write_items(self, handler: SimplerXMLGenerator) -> None: ...

else:
    Feed = object


class OfPrints(Feed):
    """``printed`` are items that were written before, the ``latest`` of them changed when."""

    printed: Sequence[str] = ()
    latest = NEVER

    def latest_post_date(self) -> datetime:
        return self.latest

    def add_item(self, *args: Any, **fields: Any) -> None:
        super().add_item(*printable(args), **printable(fields))

    def write_items(self, handler: SimplerXMLGenerator) -> None:
        for item in self.printed:
            handler.ignorableWhitespace(item)
        super().write_items(handler)

    def written(self) -> str:
        """Its items."""
        out = StringIO()
        self.write_items(SimplerXMLGenerator(out, "utf-8", short_empty_elements=True))
        return out.getvalue()

    @staticmethod
    def quoted(text: str) -> str:
        return escape(text)


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

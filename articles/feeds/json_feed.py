from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from typing import Any

from django.utils import timezone
from django.utils.feedgenerator import SyndicationFeed

from articles.feeds.entry import Entry, Named
from articles.feeds.media import TYPE, Media
from articles.feeds.printable import printable
from articles.feeds.xml import NEVER
from articles.views.json_text import json_text

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeed(SyndicationFeed):
    """JSON Feed 1.1. The summary stands for the text where there is none."""

    content_type = "application/feed+json; charset=utf-8"
    printed: Sequence[str] = ()
    latest = NEVER

    def write(self, outfile: Any, encoding: str) -> None:
        items = ",".join(self.printed)
        whole = f'{json_text(self._root())[:-1]},"items":[{items}]}}'
        outfile.write(whole.encode(encoding, "replace"))

    def written(self) -> str:
        """Its items."""
        return ",".join(json_text(_item(item)) for item in self.items)

    @staticmethod
    def quoted(text: str) -> str:
        return json_text(text)

    def _root(self) -> dict[str, Any]:
        feed = self.feed
        hubs = [{"type": "WebSub", "url": feed["hub"]}] if feed["hub"] else []
        root = {
            "version": VERSION,
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["description"],
            "language": feed["language"],
            "authors": [{"name": feed["author_name"], "url": feed["author_link"]}],
            "hubs": hubs,
        }
        return _filled(root)


def _item(item: dict[str, Any]) -> dict[str, Any]:
    entry: Entry = item["entry"]
    summary = unescape(item["description"])
    content = {"content_html": entry.content} if entry.content else {"content_text": summary}
    fields = {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "summary": summary,
        "image": entry.pictures[0].address if entry.pictures else "",
        "date_published": timezone.localtime(item["pubdate"]).isoformat(),
        "date_modified": timezone.localtime(item["updateddate"]).isoformat(),
        "authors": [_person(who) for who in entry.authors],
        "tags": item["categories"],
        "language": entry.language,
        "attachments": [_attachment(media) for media in entry.pictures],
    }
    return {**printable(_filled(fields)), **content}


def _person(who: Named) -> dict[str, str]:
    return {"name": who.name, "url": who.url} if who.url else {"name": who.name}


def _attachment(media: Media) -> dict[str, Any]:
    """What Media RSS has elements for goes into an extension, as the format provides."""
    about = {
        "caption": media.caption,
        "alt": media.alt,
        "credit": media.line,
        "copyright": media.copyright,
        "license": media.licence_address,
    }
    return {"url": media.address, "mime_type": TYPE, "_picture": _filled(about)}


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: it for name, it in fields.items() if it}

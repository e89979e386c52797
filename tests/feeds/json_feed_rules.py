"""JSON Feed 1.1 (jsonfeed.org/version/1.1) as tables: the names and what each must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from tests.feeds.values import LANGUAGE, is_rfc_3339, is_web_address

Check = Callable[[Any], object]


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_address(value: Any) -> bool:
    return isinstance(value, str) and is_web_address(value)


def is_moment(value: Any) -> bool:
    return isinstance(value, str) and is_rfc_3339(value)


def is_language(value: Any) -> bool:
    return isinstance(value, str) and bool(LANGUAGE.fullmatch(value))


def is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(is_text, value))


FEED: dict[str, Check] = {
    "version": "https://jsonfeed.org/version/1.1".__eq__,
    "title": is_text,
    "home_page_url": is_address,
    "feed_url": is_address,
    "description": is_text,
    "user_comment": is_text,
    "next_url": is_address,
    "icon": is_address,
    "favicon": is_address,
    "language": is_language,
    "expired": (True, False).__contains__,
}
ITEM: dict[str, Check] = {
    "id": is_text,
    "url": is_address,
    "external_url": is_address,
    "title": is_text,
    "content_html": is_text,
    "content_text": is_text,
    "summary": is_text,
    "image": is_address,
    "banner_image": is_address,
    "date_published": is_moment,
    "date_modified": is_moment,
    "tags": is_texts,
    "language": is_language,
}
AUTHOR: dict[str, Check] = {"name": is_text, "url": is_address, "avatar": is_address}
HUB: dict[str, Check] = {"type": is_text, "url": is_address}
ATTACHMENT: dict[str, Check] = {"url": is_address, "mime_type": is_text, "title": is_text}


def faults(feed: dict[str, Any]) -> Iterator[str]:
    yield from _object(feed, FEED, ("version", "title", "items"), "feed")
    for hub in feed.get("hubs", []):
        yield from _object(hub, HUB, ("type", "url"), "hub")
    items = feed["items"]
    for item in items:
        yield from _object(item, ITEM, ("id",), "item")
        if not {"content_html", "content_text"} & item.keys():
            yield "item: neither content_html nor content_text"
        for attachment in item.get("attachments", []):
            yield from _object(attachment, ATTACHMENT, ("url", "mime_type"), "attachment")
    for signed in [feed, *items]:
        for author in signed.get("authors", []):
            yield from _object(author, AUTHOR, (), "author")
            yield from () if author else ("author: of nothing",)
    ids = Counter(item["id"] for item in items)
    yield from (f"{it} is there {count} times" for it, count in ids.items() if count > 1)


LISTS = {"items", "authors", "hubs", "attachments"}


def _object(
    value: dict[str, Any], rules: dict[str, Check], needed: tuple[str, ...], place: str
) -> Iterator[str]:
    yield from (f"{place}: no {name}" for name in needed if name not in value)
    for name, it in value.items():
        if name.startswith("_"):  # an extension
            yield from () if isinstance(it, dict) else (f"{place}.{name} is no object",)
        elif name in LISTS:
            yield from () if isinstance(it, list) else (f"{place}.{name} is no list",)
        elif name not in rules or not rules[name](it):
            yield f"{place}.{name}: {it!r}"

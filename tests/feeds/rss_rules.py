"""RSS 2.0 (rssboard.org/rss-specification) and the modules that we use, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from tests.feeds.values import LANGUAGE, is_rfc_822, is_web_address

ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
MANY = 1_000_000
# Name → fewest and most.
CHANNEL = {
    "title": (1, 1), "link": (1, 1), "description": (1, 1), "language": (0, 1),
    "copyright": (0, 1), "pubDate": (0, 1), "lastBuildDate": (0, 1), "category": (0, MANY),
    "generator": (0, 1), "docs": (0, 1), "ttl": (0, 1), "image": (0, 1), "item": (0, MANY),
    ATOM_LINK: (1, 2), f"{DC}creator": (0, MANY),
}  # fmt: skip
ITEM = {
    "title": (0, 1), "link": (0, 1), "description": (0, 1), "author": (0, 1),
    "category": (0, MANY), "comments": (0, 1), "enclosure": (0, 1), "guid": (1, 1),
    "pubDate": (0, 1), "source": (0, 1), f"{DC}creator": (0, MANY), f"{DC}contributor": (0, MANY),
    f"{DC}language": (0, 1), f"{CONTENT}encoded": (0, 1), f"{MEDIA}content": (0, MANY),
}  # fmt: skip
PICTURE = {
    f"{MEDIA}description": (0, 1), f"{MEDIA}text": (0, MANY), f"{MEDIA}credit": (0, MANY),
    f"{MEDIA}copyright": (0, 1), f"{MEDIA}license": (0, 1),
}  # fmt: skip
TEXTS: dict[str, Callable[[str], object]] = {
    "link": is_web_address,
    "pubDate": is_rfc_822,
    "lastBuildDate": is_rfc_822,
    "language": LANGUAGE.fullmatch,
    f"{DC}language": LANGUAGE.fullmatch,
    f"{DC}creator": str.strip,
    f"{MEDIA}credit": str.strip,
    "description": str.strip,
}
# Media RSS: of media:content, media:credit, media:description and media:license.
ATTRIBUTES = {
    f"{MEDIA}content": {"url", "type", "medium", "width", "height", "isDefault"},
    f"{MEDIA}credit": {"role", "scheme"},
    f"{MEDIA}description": {"type"},
    f"{MEDIA}text": {"type", "lang", "start", "end"},
    f"{MEDIA}license": {"type", "href"},
    f"{MEDIA}copyright": {"url"},
}


def faults(rss: Element) -> Iterator[str]:
    channels = rss.findall("channel")
    if (rss.tag, rss.get("version"), len(channels)) != ("rss", "2.0", 1):
        yield "no RSS 2.0 of one channel"
    yield from _counted(channels[0], CHANNEL)
    items = channels[0].findall("item")
    for item in items:
        yield from _counted(item, ITEM)
        if item.find("title") is None and item.find("description") is None:
            yield "an item with neither title nor description"
        for picture in item.findall(f"{MEDIA}content"):
            yield from _picture(picture)
    ids = Counter(item.findtext("guid") for item in items)
    yield from (f"{it} is there {count} times" for it, count in ids.items() if count > 1)


def _counted(element: Element, rules: dict[str, tuple[int, int]]) -> Iterator[str]:
    names = Counter(it.tag for it in element)
    yield from (f"no {name} in {element.tag}" for name in names if name not in rules)
    for name, (fewest, most) in rules.items():
        if not fewest <= names[name] <= most:
            yield f"{names[name]} {name} in {element.tag}"
    for child in element:
        if child.tag in TEXTS and not TEXTS[child.tag](child.text or ""):
            yield f"{child.tag}: {child.text!r}"
        yield from _attributes(child)
    permanent = element.find("guid")
    if permanent is not None and permanent.get("isPermaLink", "true") == "true":
        yield from () if is_web_address(permanent.text or "") else ("a guid that is no address",)


def _picture(element: Element) -> Iterator[str]:
    yield from _counted(element, PICTURE)
    if not is_web_address(element.get("url", "")) or element.get("medium") != "image":
        yield "a picture without its address"
    if not all(element.get(side, "").isdigit() for side in ("width", "height")):
        yield "a picture without its sides"
    for credit in element.findall(f"{MEDIA}credit"):
        role = credit.get("role", "x")
        if not role or role != role.lower():
            yield f"a role must be lowercase: {role!r}"


def _attributes(element: Element) -> Iterator[str]:
    allowed = ATTRIBUTES.get(element.tag, set(element.attrib))
    yield from (f"no {name} of {element.tag}" for name in element.attrib if name not in allowed)
    if element.get("type") not in ("plain", "html") and element.tag == f"{MEDIA}description":
        yield "a description of no type"

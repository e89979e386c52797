"""RFC 4287 as a table: what each element may hold, how often, and what its text must be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from tests.feeds.values import is_identifier, is_rfc_3339, is_web_address

ATOM = "{http://www.w3.org/2005/Atom}"
MANY = 1_000_000
# Name → fewest and most (RFC 4287 §4.1).
FEED = {
    "author": (0, MANY), "category": (0, MANY), "contributor": (0, MANY), "generator": (0, 1),
    "icon": (0, 1), "id": (1, 1), "link": (0, MANY), "logo": (0, 1), "rights": (0, 1),
    "subtitle": (0, 1), "title": (1, 1), "updated": (1, 1), "entry": (0, MANY),
}  # fmt: skip
ENTRY = {
    "author": (0, MANY), "category": (0, MANY), "content": (0, 1), "contributor": (0, MANY),
    "id": (1, 1), "link": (0, MANY), "published": (0, 1), "rights": (0, 1), "source": (0, 1),
    "summary": (0, 1), "title": (1, 1), "updated": (1, 1),
}  # fmt: skip
PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}
TEXTS: dict[str, Callable[[str], bool]] = {
    "id": is_identifier,
    "uri": is_web_address,
    "updated": is_rfc_3339,
    "published": is_rfc_3339,
    "name": lambda text: bool(text.strip()),
}
TYPES = ("text", "html", "xhtml")


def faults(feed: Element) -> Iterator[str]:
    if feed.tag != f"{ATOM}feed":
        yield f"the root is {feed.tag}"
    yield from _counted(feed, FEED)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        yield from _entry(entry, bool(feed.findall(f"{ATOM}author")))
    ids = Counter(entry.findtext(f"{ATOM}id") for entry in entries)
    yield from (f"{it} is there {count} times" for it, count in ids.items() if count > 1)


def _entry(entry: Element, feed_is_signed: bool) -> Iterator[str]:
    yield from _counted(entry, ENTRY)
    if not feed_is_signed and not entry.findall(f"{ATOM}author"):
        yield "an entry without an author (§4.1.2)"
    alternate = [it for it in entry.findall(f"{ATOM}link") if it.get("rel") == "alternate"]
    if entry.find(f"{ATOM}content") is None and not alternate:
        yield "an entry with neither content nor an alternate link (§4.1.2)"


def _counted(element: Element, rules: dict[str, tuple[int, int]]) -> Iterator[str]:
    ours = [it for it in element if it.tag.startswith(ATOM)]
    names = Counter(it.tag.removeprefix(ATOM) for it in ours)
    yield from (f"no {name} in {element.tag}" for name in names if name not in rules)
    for name, (fewest, most) in rules.items():
        if not fewest <= names[name] <= most:
            yield f"{names[name]} {name} in {element.tag}"
    for child in ours:
        yield from _one(child, child.tag.removeprefix(ATOM))
    kinds = [(it.get("rel"), it.get("type"), it.get("hreflang")) for it in ours if it.get("href")]
    if kinds.count(("alternate", None, None)) > 1:
        yield "two alternate links of one kind (§4.1.1)"


def _one(element: Element, name: str) -> Iterator[str]:
    text = element.text or ""
    if name in TEXTS and not TEXTS[name](text):
        yield f"{name}: {text!r}"
    if name in ("author", "contributor"):
        yield from _counted(element, PERSON)
    if name == "link" and not is_web_address(element.get("href", "")):
        yield f"link: {element.get('href')!r} (§4.2.7)"
    if name == "category" and not element.get("term"):
        yield "a category without a term (§4.2.2)"
    if name in ("title", "subtitle", "summary", "rights", "content") and (
        element.get("type", "text") not in TYPES or len(element)
    ):
        yield f"{name}: no text construct (§3.1)"

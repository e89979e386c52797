"""sitemaps.org's protocol and Google's two extensions as tables: element → what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from tests.feeds.values import LANGUAGE, is_rfc_3339, is_web_address

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def _is_w3c_datetime(text: str) -> bool:
    return is_rfc_3339(text) or bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))


# Element → child → fewest and most.
RULES: dict[str, dict[str, tuple[int, int]]] = {
    f"{SITEMAP}sitemapindex": {f"{SITEMAP}sitemap": (0, 50_000)},
    f"{SITEMAP}sitemap": {f"{SITEMAP}loc": (1, 1), f"{SITEMAP}lastmod": (0, 1)},
    f"{SITEMAP}urlset": {f"{SITEMAP}url": (0, 50_000)},
    f"{SITEMAP}url": {
        f"{SITEMAP}loc": (1, 1),
        f"{SITEMAP}lastmod": (0, 1),
        f"{IMAGE}image": (0, 1_000),
        f"{NEWS}news": (0, 1),
    },
    f"{IMAGE}image": {f"{IMAGE}loc": (1, 1), f"{IMAGE}caption": (0, 1)},
    f"{NEWS}news": {
        f"{NEWS}publication": (1, 1),
        f"{NEWS}publication_date": (1, 1),
        f"{NEWS}title": (1, 1),
    },
    f"{NEWS}publication": {f"{NEWS}name": (1, 1), f"{NEWS}language": (1, 1)},
}
TEXTS: dict[str, Callable[[str], object]] = {
    f"{SITEMAP}loc": is_web_address,
    f"{SITEMAP}lastmod": _is_w3c_datetime,
    f"{IMAGE}loc": is_web_address,
    f"{IMAGE}caption": str.strip,
    f"{NEWS}publication_date": is_rfc_3339,
    f"{NEWS}title": str.strip,
    f"{NEWS}name": str.strip,
    f"{NEWS}language": LANGUAGE.fullmatch,
}


def faults(element: Element) -> Iterator[str]:
    rules = RULES.get(element.tag)
    if rules is None:
        if element.tag not in TEXTS or len(element):
            yield f"no such element: {element.tag}"
        elif not TEXTS[element.tag](element.text or ""):
            yield f"{element.tag}: {element.text!r}"
        return
    names = Counter(child.tag for child in element)
    yield from (f"no {name} in {element.tag}" for name in names if name not in rules)
    for name, (fewest, most) in rules.items():
        if not fewest <= names[name] <= most:
            yield f"{names[name]} {name} in {element.tag}"
    for child in element:
        yield from faults(child)

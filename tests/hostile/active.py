"""What of a page would act: found by reading its tags as a browser does."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.etree import ElementTree

# Every vector of the tests names it.
MARK = "evil"
FETCHING = (
    "src",
    "srcset",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "style",
    "ping",
)
ACTING = ("script", "style", "iframe", "object", "embed", "base", "meta", "link", "form", "svg")
# A block of which no browser runs anything; what breaks out of it is met as tags of its own.
DATA = "application/ld+json"
AS_HTML = ("content", "encoded", "description", "summary")
OWN = ("/", "http://testserver/")
FOLLOWED = ("http://", "https://", "mailto:", "/", "#")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_data = (tag, dict(attrs).get("type")) == ("script", DATA)
        self._inside = tag if tag in ("script", "style") and not is_data else ""
        for name, value in attrs:
            if MARK not in (value or ""):
                continue
            if name.startswith("on") or name in FETCHING or _acts(tag, name, value or ""):
                self.found.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside and MARK in data:
            self.found.append(f"<{self._inside}>{data[:200]}")

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.found.append(f"<!--{data[:200]}-->")


def _acts(tag: str, name: str, value: str) -> bool:
    """A link that leads to no page, or a tag that does something by itself."""
    if name in ("href", "xlink:href") and not value.strip().lower().startswith(FOLLOWED):
        return True
    if tag == "link" and name == "href":
        return not value.startswith(OWN)
    return tag in ACTING and not (tag in ("meta", "link") and name in ("content", "title"))


def active(page: str) -> list[str]:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found


def active_in_feed(feed: str) -> list[str]:
    """The same of those parts that feed readers show as HTML."""
    parts = (part for part in ElementTree.fromstring(feed).iter() if part.tag.endswith(AS_HTML))
    return [found for part in parts for found in active(part.text or "")]

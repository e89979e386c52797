"""What a page says of its story in its head: JSON-LD first, then its meta elements."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.sources.story import Stated
from articles.sources.web.pieces import NOWHERE, Shot, Span

MOST_KEYWORDS = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Author:
    name: str
    organisation: bool = False
    person: bool = False


@dataclass(kw_only=True, slots=True)
class Facts:
    """Empty where the page says nothing. ``spans`` has the bytes of each fact, by its name.
    ``title`` is that of the window, which often is the site's; it only proves a headline."""

    headline: str = ""
    title: str = ""
    authors: tuple[Author, ...] = ()
    contributors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    published: Stated | None = None
    updated: Stated | None = None
    section: str = ""
    keywords: tuple[str, ...] = ()
    identifier: str = ""
    language: str = ""
    site: str = ""
    hold: str = ""
    body: tuple[str, ...] = ()
    shots: tuple[Shot, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)

    def state(self, name: str, value: object, span: Span) -> None:
        """Takes what was not said before."""
        if value and not getattr(self, name):
            setattr(self, name, value)
            self.spans[name] = span

    def span(self, name: str) -> Span:
        return self.spans.get(name, NOWHERE)

    def fill(self, other: Facts) -> None:
        """Takes from others what is not there yet."""
        for name, span in other.spans.items():
            self.state(name, getattr(other, name), span)

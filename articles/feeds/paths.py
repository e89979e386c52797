from __future__ import annotations

from django.urls import URLPattern, path

from articles.feeds.atom import Atom
from articles.feeds.framed import Form
from articles.feeds.json_feed import JsonFeed
from articles.feeds.newest import NewestFeed
from articles.feeds.rss import Rss
from articles.views.renamed import Named, renamed

# By what comes behind the name and the address of a feed in Atom.
FORMATS: dict[str, Form] = {"": Atom, "rss": Rss, "json": JsonFeed}


def feed_paths(
    prefix: str, kind: type[NewestFeed], name: str = "feed", of: Named | None = None
) -> list[URLPattern]:
    """``/feed/``, ``/feed/rss/`` and ``/feed/json/``, named ``feed``, ``feed_rss`` and so on."""
    found = []
    for ending, form in FORMATS.items():
        named = f"{name}_{ending}" if ending else name
        route = f"{prefix}feed/{ending}/" if ending else f"{prefix}feed/"
        feed = kind(form, f"articles:{named}")
        found.append(path(route, renamed(of, feed) if of else feed, name=named))
    return found

"""How the formats of the web are told by their bytes."""

from __future__ import annotations

from articles.sources.format import Beginning
from articles.sources.web.front_matter import begins_with_fields, goes_on_behind_fields

HTML_ROOTS = frozenset(
    "html head body article main section div p h1 h2 title table figure header meta span".split()
)
WXR = "wordpress.org/export/"
FEED_ROOTS = frozenset({"rss", "rdf", "feed"})
MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")


def is_html(beginning: Beginning) -> bool:
    start = beginning.text[:200].lower()
    return start.startswith("<") and (
        "<!doctype html" in start or beginning.root.lower() in HTML_ROOTS
    )


def is_wxr(beginning: Beginning) -> bool:
    return beginning.root.lower() == "rss" and WXR in beginning.text


def is_feed(beginning: Beginning) -> bool:
    return beginning.root.lower() in FEED_ROOTS


def is_front_matter(beginning: Beginning) -> bool:
    """Begins with fields in lines that mark them, or named as Markdown with fields in braces."""
    if begins_with_fields(beginning.text):
        return True
    if beginning.ending not in MARKDOWN_ENDINGS or beginning.text[:1] != "{":
        return False
    return goes_on_behind_fields(beginning.data.decode("utf-8", "replace").lstrip("\ufeff \t\r\n"))

"""The formats of the web."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.web.recognised import (
    MARKDOWN_ENDINGS,
    is_feed,
    is_front_matter,
    is_html,
    is_wxr,
)

WEB: tuple[Format, ...] = (
    Format(
        name="HTML page",
        reader="articles.sources.web.html_page:read_html",
        endings=(".html", ".htm", ".xhtml"),
        recognises=is_html,
    ),
    Format(
        name="WordPress export",
        reader="articles.sources.web.wxr:read_wxr",
        endings=(".wxr",),
        recognises=is_wxr,
        certain=True,
        roomy=True,
    ),
    Format(
        name="feed",
        reader="articles.sources.web.feed:read_feed",
        endings=(".rss", ".atom", ".rdf", ".xml"),
        recognises=is_feed,
        certain=True,
        roomy=True,
    ),
    Format(
        name="Markdown",
        reader="articles.sources.web.markdown_page:read_markdown",
        endings=MARKDOWN_ENDINGS,
        recognises=is_front_matter,
    ),
)

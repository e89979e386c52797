"""The formats of the web."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.web.feed import is_feed, read_feed
from articles.sources.web.html_page import is_html, read_html
from articles.sources.web.markdown_page import ENDINGS, is_front_matter, read_markdown
from articles.sources.web.wxr import is_wxr, read_wxr

WEB: tuple[Format, ...] = (
    Format(
        name="HTML page",
        reader=read_html,
        endings=(".html", ".htm", ".xhtml"),
        recognises=is_html,
    ),
    Format(
        name="WordPress export",
        reader=read_wxr,
        endings=(".wxr",),
        recognises=is_wxr,
        certain=True,
        roomy=True,
    ),
    Format(
        name="feed",
        reader=read_feed,
        endings=(".rss", ".atom", ".rdf", ".xml"),
        recognises=is_feed,
        certain=True,
        roomy=True,
    ),
    Format(
        name="Markdown",
        reader=read_markdown,
        endings=ENDINGS,
        recognises=is_front_matter,
    ),
)

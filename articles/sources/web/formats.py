"""The formats of the web."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.web.html_page import is_html, read_html

WEB: tuple[Format, ...] = (
    Format(
        name="HTML page",
        reader=read_html,
        endings=(".html", ".htm", ".xhtml"),
        recognises=is_html,
    ),
)

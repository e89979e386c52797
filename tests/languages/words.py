"""The words that a page shows or says aloud, and those that it may."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from django.utils import dates, translation

from articles.messages import read

WORD = re.compile(r"[^\W\d_]+")
SAID = {"alt", "aria-label", "data-done", "placeholder", "title"}
DESCRIBED = {"description", "og:title", "og:description", "og:image:alt"}
SILENT = {"script", "style"}


class Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.silent += tag in SILENT
        self.texts += [value for name, value in values.items() if name in SAID]
        if tag == "meta" and {values.get("name"), values.get("property")} & DESCRIBED:
            self.texts.append(values.get("content", ""))
        if values.get("href", "").startswith("mailto:"):
            self.texts += re.findall(r"subject=([^&]*)", unquote(values["href"]))

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts.append(data)


def shown_words(html: str) -> list[str]:
    page = Shown()
    page.feed(html)
    page.close()
    return [word.casefold() for text in page.texts for word in WORD.findall(text)]


def words_of(language: str) -> set[str]:
    """Of the translation, and of Django's days and months."""
    texts = [str(message.string) for message in read(language) if message.id]
    with translation.override(language):
        for names in (dates.MONTHS, dates.MONTHS_AP, dates.WEEKDAYS, dates.WEEKDAYS_ABBR):
            texts += [str(name) for name in names.values()]
    marked = (re.sub(r"%\(\w+\)s|\{\w+\}|<[^>]*>", " ", text) for text in texts)
    return {word.casefold() for text in marked for word in WORD.findall(text)}

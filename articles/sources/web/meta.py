"""What a page's meta elements say of its story."""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.sources.web.facts import MOST_KEYWORDS, Author, Facts
from articles.sources.web.moments import stated
from articles.sources.web.node import Node

HEADLINES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title",
             "sailthru.title", "headline", "hdl")  # fmt: skip
AUTHORS = ("article:author_name", "author", "parsely-author", "dc.creator", "dcterms.creator",
           "sailthru.author", "byl", "article:author", "cxenseparse:author", "og:article:author",
           "byline")  # fmt: skip
PUBLISHED = ("article:published_time", "article:published", "og:article:published_time",
             "parsely-pub-date", "datepublished", "dc.date.issued", "dcterms.created", "dc.date",
             "sailthru.date", "pubdate", "publish-date", "publication_date", "date", "ptime",
             "dcterms.date")  # fmt: skip
UPDATED = ("article:modified_time", "article:modified", "og:updated_time", "lastmod",
           "datemodified", "dcterms.modified", "last-modified", "utime")  # fmt: skip
SECTIONS = ("article:section", "og:article:section", "parsely-section", "section", "dc.subject",
            "cxenseparse:category")  # fmt: skip
ONE_KEYWORD = ("article:tag", "og:article:tag")
KEYWORDS = ("news_keywords", "parsely-tags", "keywords", "sailthru.tags")
ADDRESSES = ("og:url", "parsely-link", "twitter:url", "dc.identifier")
NOBODY = frozenset({"admin", "administrator", "staff", "root", "editor", "webmaster"})


# Who saved a page, as programs call them: "arook_admin".
LOGIN = re.compile(r"[a-z][a-z0-9]*[_\d][\w.-]*")


def named(node: Node) -> str:
    """What a meta element is about: its name or property."""
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        if name := node.get(attribute).strip():
            return name
    return ""


def facts_of(metas: list[Node], links: list[Node]) -> Facts:
    facts = Facts()
    for link in links:
        if "canonical" in link.get("rel").lower().split():
            facts.state("identifier", _address(link.get("href")), link.span)
    contents = [
        (named(meta).lower(), " ".join(meta.get("content").split()), meta) for meta in metas
    ]
    contents = [(name, text, meta) for name, text, meta in contents if text and len(text) < 2000]
    table: tuple[tuple[str, tuple[str, ...], Callable[[str], object]], ...] = (
        ("headline", HEADLINES, str),
        ("authors", AUTHORS, _authors),
        ("published", PUBLISHED, stated),
        ("updated", UPDATED, stated),
        ("section", SECTIONS, str),
        ("identifier", ADDRESSES, _address),
        ("site", ("og:site_name", "application-name"), str),
    )
    for field, names, read in table:
        for wanted in names:
            for name, text, meta in contents:
                if name == wanted:
                    facts.state(field, read(text), meta.span)
    _keywords(facts, contents)
    return facts


def _keywords(facts: Facts, contents: list[tuple[str, str, Node]]) -> None:
    tags = [(text, meta) for name, text, meta in contents if name in ONE_KEYWORD]
    if tags:
        several = tuple(dict.fromkeys(text for text, _ in tags[:MOST_KEYWORDS]))
        facts.state("keywords", several, tags[0][1].span)
    for name, text, meta in contents:
        if name in KEYWORDS:
            words = dict.fromkeys(part.strip() for part in text.split(",")[:MOST_KEYWORDS])
            facts.state("keywords", tuple(filter(None, words)), meta.span)


def _authors(text: str) -> tuple[Author, ...]:
    if (
        text.lower() in NOBODY
        or LOGIN.fullmatch(text)
        or "://" in text
        or text.startswith(("@", "/"))
    ):
        return ()
    text = text[3:] if text[:3].lower() == "by " else text
    return (Author(name=text),)


def _address(text: str) -> str:
    text = text.strip()
    return text if text.lower().startswith(("http://", "https://")) and " " not in text else ""

"""A story's data as schema.org has it, in a page's JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from articles.sources.web.article_body import paragraphs
from articles.sources.web.facts import MOST_KEYWORDS, Author, Facts
from articles.sources.web.moments import stated
from articles.sources.web.pieces import Shot, Span

TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle"
    " backgroundnewsarticle reviewnewsarticle liveblogposting socialmediaposting techarticle"
    " report webpage creativework satiricalarticle advertisercontentarticle".split()
)
# These say less of a story than the others: taken last.
LOOSE = frozenset({"webpage", "creativework"})
LARGEST = 500_000
DEEPEST = 8
LONGEST = 1_000


def facts_in(code: str, span: Span) -> Facts:
    """What one script says; nothing when it is not the JSON that it should be."""
    facts = Facts()
    data = _load(code)
    known = dict(_known(data))
    items = sorted(_stories(data), key=lambda item: bool(_types(item) & LOOSE))
    for item in items:
        _take(facts, {**item, **_resolved(item, known)}, span)
    return facts


def _known(value: Any, depth: int = 0) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the data describes once and refers to by identifiers."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _known(item, depth + 1)
    elif isinstance(value, dict):
        if isinstance(value.get("@id"), str) and value.get("name"):
            yield value["@id"], value
        yield from _known(value.get("@graph"), depth + 1)


def _resolved(item: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The authors of an item, in place of references to them."""
    found: dict[str, Any] = {}
    for key in ("author", "creator", "contributor", "editor"):
        value = item.get(key)
        if value:
            several = value if isinstance(value, list) else [value]
            found[key] = [_referred(one, known) for one in several[:50]]
    return found


def _referred(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    at = value.get("@id") if isinstance(value, dict) and not value.get("name") else value
    return known.get(at, value) if isinstance(at, str) else value


def _load(code: str) -> Any:
    if len(code) > LARGEST:
        return None
    text = code.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("<![CDATA[").removeprefix("//<![CDATA[").strip()
    text = text.removesuffix("//]]>").removesuffix("]]>").strip(" ;\n")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _stories(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _stories(item, depth + 1)
    elif isinstance(value, dict):
        if _types(value) & TYPES:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _stories(value.get(key), depth + 1)


def _types(item: dict[str, Any]) -> set[str]:
    value = item.get("@type")
    several = value if isinstance(value, list) else [value]
    return {kind.lower().rpartition("/")[2] for kind in several if isinstance(kind, str)}


def _take(facts: Facts, item: dict[str, Any], span: Span) -> None:
    loose = bool(_types(item) & LOOSE)
    facts.state("headline", _text(item.get("headline") or (not loose and item.get("name"))), span)
    facts.state("authors", tuple(_authors(item.get("author") or item.get("creator"))), span)
    facts.state("contributors", tuple(_authors(item.get("contributor"))), span)
    facts.state("editors", tuple(_authors(item.get("editor"))), span)
    facts.state("published", stated(_text(item.get("datePublished"))), span)
    facts.state("updated", stated(_text(item.get("dateModified"))), span)
    facts.state("section", next(iter(_texts(item.get("articleSection"))), ""), span)
    facts.state("keywords", tuple(_keywords(item.get("keywords"))), span)
    facts.state("identifier", _identifier(item), span)
    language = item.get("inLanguage")
    facts.state("language", _text(_of(language, "alternateName", "name")), span)
    facts.state("body", paragraphs(item.get("articleBody")), span)
    facts.state("shots", tuple(_shots(item.get("image"), span)), span)
    if _text(item.get("creativeWorkStatus")).lower() in ("draft", "incomplete", "obsolete"):
        facts.state("hold", f"is marked as {_text(item['creativeWorkStatus']).lower()}", span)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    if not isinstance(value, str) or len(value) > LONGEST:
        return ""
    return " ".join(unescape(value).split())


def _texts(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [text for text in map(_text, several[:MOST_KEYWORDS]) if text]


def _of(value: Any, *names: str) -> Any:
    if isinstance(value, dict):
        return next((value[name] for name in names if value.get(name)), "")
    return value


def _authors(value: Any) -> Iterator[Author]:
    for item in (value if isinstance(value, list) else [value])[:50]:
        name = _text(item)
        if not name or name.lower().startswith(("http:", "https:", "@", "/")):
            continue
        kinds = _types(item) if isinstance(item, dict) else set()
        person = "person" in kinds
        yield Author(name=name, organisation=bool(kinds) and not person, person=person)


def _keywords(value: Any) -> Iterator[str]:
    texts = _texts(value)
    if isinstance(value, str):
        texts = [part.strip() for part in _text(value).split(",")]
    yield from dict.fromkeys(text for text in texts[:MOST_KEYWORDS] if text)


def _identifier(item: dict[str, Any]) -> str:
    """An address where there is one; else what the publisher calls it."""
    page = _of(item.get("mainEntityOfPage"), "@id", "url")
    candidates = [_text(value) for value in (page, item.get("url"), item.get("@id"))]
    named = _of(item.get("identifier"), "value", "@id")
    address = next((c for c in candidates if c.startswith(("http://", "https://"))), "")
    return address or _text(str(named) if isinstance(named, int) else named)


def _shots(value: Any, span: Span) -> Iterator[Shot]:
    """Pictures; those that are mere addresses too."""
    for item in (value if isinstance(value, list) else [value])[:50]:
        if isinstance(item, str):
            yield Shot(href=_text(item), caption_span=span)
        elif isinstance(item, dict):
            href = _text(item.get("contentUrl") or item.get("url") or item.get("@id"))
            credit = item.get("creditText") or item.get("creator") or item.get("author")
            credit = credit or item.get("copyrightNotice") or item.get("copyrightHolder")
            caption = _text(item.get("caption")) or _text(item.get("description"))
            yield Shot(
                href=href,
                caption=caption,
                caption_span=span,
                credit=" and ".join(_texts(credit)),
                credit_span=span,
            )

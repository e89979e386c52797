"""Pictures, films and sounds that an entry of a feed names beside its text (Media RSS)."""

from __future__ import annotations

from articles.sources.web.embedded import Fields
from articles.sources.web.pieces import NOWHERE, Shot, Span
from articles.sources.xml_tree import Element

PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff")
MEDIA = "mrss"
OTHERS = ("video", "audio")
COMPANIES = ("provider", "company", "distribution company", "source")


def is_media(element: Element) -> bool:
    return MEDIA in element.space and element.name in ("content", "group", "thumbnail")


def shot_of(element: Element, fields: Fields) -> Shot | None:
    """The picture that an element stands for; None for what is no picture."""
    files = [part for part in element.walk() if part.name == "content" and is_media(part)]
    files += [part for part in element.walk() if part.name == "thumbnail"]
    file = next((part for part in files if _is_picture(part)), None)
    if file is None:
        return None
    caption = _first(element, "description")
    credit, credit_span = _credits(element, fields)
    title = _first(element, "title")
    return Shot(
        href=file.get("url"),
        alt=_first_words(_first(element, "text"), fields) or _first_words(title, fields),
        caption=_first_words(caption, fields),
        caption_span=(caption or element).span,
        credit=credit,
        credit_span=credit_span,
    )


def enclosed(element: Element) -> Shot | None:
    """The picture of an RSS enclosure."""
    href = element.get("url") or element.get("href")
    kind = element.get("type").lower()
    if kind.startswith("image/") or (not kind and href.lower().endswith(PICTURES)):
        return Shot(href=href, caption_span=element.span)
    return None


def _is_picture(element: Element) -> bool:
    kind = f"{element.get('medium')} {element.get('type')}".lower()
    if any(other in kind for other in OTHERS):
        return False
    href = element.get("url").lower().partition("?")[0]
    return bool(href) and (
        "image" in kind or element.name == "thumbnail" or href.endswith(PICTURES)
    )


def _first(element: Element, name: str) -> Element | None:
    parts = (p for p in element.walk() if p.name == name and MEDIA in p.space and p.text.strip())
    return next(parts, None)


def _first_words(element: Element | None, fields: Fields) -> str:
    return fields.words(element) if element is not None else ""


def _credits(element: Element, fields: Fields) -> tuple[str, Span]:
    """Who made it, before the company that sends it."""
    parts = [p for p in element.walk() if p.name == "credit" and MEDIA in p.space]
    span = (parts[0].start, parts[-1].end) if parts else NOWHERE
    parts.sort(key=lambda part: part.get("role").lower() in COMPANIES)
    return "/".join(dict.fromkeys(text for part in parts if (text := fields.words(part)))), span

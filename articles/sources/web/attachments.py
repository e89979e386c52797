"""The pictures of a WordPress export: files with captions and credits of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articles.sources.web.embedded import Fields
from articles.sources.web.pieces import NOWHERE, Shot, Span
from articles.sources.xml_tree import Element

# Where plugins keep who made a picture, and for whom.
CREDITS = (
    ("_media_credit", "_wp_media_credit", "_credit", "credit", "_image_credit", "photo_credit",
     "_photo_credit", "media_credit", "_navis_media_credit"),
    ("_navis_media_credit_org", "media_credit_org"),
)  # fmt: skip
ALT = "_wp_attachment_image_alt"
NUMBER = re.compile(r"(?:wp-image-|attachment_|attachment-)(\d{1,18})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    number: str
    shot: Shot


@dataclass(slots=True)
class Site:
    """People by their logins and attachments by their numbers."""

    people: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    language: str = ""


def attachment_of(item: Element, fields: Fields) -> Attachment:
    """``item`` is an entry of the kind attachment."""
    meta = postmeta(item)
    caption = next((part for part in item.all("encoded") if "excerpt" in part.space), None)
    several = [next((meta[key] for key in keys if key in meta), None) for keys in CREDITS]
    credits = [part for part in several if part is not None]
    url = item.first("attachment_url") or item.first("guid")
    return Attachment(
        number=value(item, "post_id"),
        shot=Shot(
            href=url.words if url is not None else "",
            alt=fields.words(meta[ALT]) if ALT in meta else "",
            caption=fields.words(caption) if caption is not None else "",
            caption_span=(caption or item).span,
            credit="/".join(fields.words(part) for part in credits),
            credit_span=_from_to(credits),
        ),
    )


def postmeta(item: Element) -> dict[str, Element]:
    """The values of an item's fields by their keys; of several of one key, the first."""
    found: dict[str, Element] = {}
    for meta in item.all("postmeta"):
        key, worth = meta.first("meta_key"), meta.first("meta_value")
        if key is not None and worth is not None and worth.text.strip():
            found.setdefault(key.words, worth)
    return found


def value(item: Element, name: str) -> str:
    found = item.first(name)
    return found.words if found is not None else ""


def _from_to(elements: list[Element]) -> Span:
    starts, ends = [e.start for e in elements], [e.end for e in elements]
    return (min(starts), max(ends)) if elements else NOWHERE

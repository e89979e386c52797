"""An article's content as the rows of an edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from articles.models import (
    BLOCK_TYPES,
    Article,
    Correction,
    CorrectionKind,
    Credit,
    Edition,
    EditionCredit,
    Figure,
    PullQuote,
    RichText,
    clean_html,
)
from articles.models.article import StoryText
from articles.models.credit import CreditLine

TEXT_FIELDS = [field.attname for field in StoryText._meta.get_fields()]  # type: ignore[union-attr]
CREDIT_FIELDS = [field.attname for field in CreditLine._meta.get_fields()]  # type: ignore[union-attr]

Block = RichText | Figure | PullQuote


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """What hangs on an article: its blocks in order, credits, corrections and topics."""

    blocks: list[Block]
    credits: list[Credit]
    corrections: list[Correction]
    topics: list[int]


def content_of(article: Article) -> Content:
    blocks = [block for kind in BLOCK_TYPES for block in kind.objects.filter(parent=article)]
    return Content(
        blocks=sorted(blocks, key=lambda block: (block.ordering, block.pk)),
        credits=list(article.credits.all()),
        corrections=list(article.corrections.all()),
        topics=list(article.topics.values_list("pk", flat=True)),
    )


def edition_text(article: Article) -> dict[str, Any]:
    return {field: getattr(article, field) for field in TEXT_FIELDS}


def edition_body(content: Content) -> list[dict[str, Any]]:
    return [_block(block) for block in content.blocks]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case RichText():
            return {"type": "text", "html": clean_html(block.text)}
        case Figure():
            return {"type": "figure", "image": block.image_id, "caption": block.caption}
        case PullQuote():
            return {"type": "pull_quote", "text": block.text, "attribution": block.attribution}


def edition_corrections(content: Content) -> list[dict[str, str]]:
    return [
        {
            "kind": correction.kind,
            "label": str(CorrectionKind(correction.kind).label),
            "text": correction.text,
            "date": correction.date.isoformat() if correction.date else "",
        }
        for correction in content.corrections
    ]


def edition_credits(edition: Edition, content: Content) -> list[EditionCredit]:
    return [
        EditionCredit(edition=edition, **{name: getattr(credit, name) for name in CREDIT_FIELDS})
        for credit in content.credits
    ]


def edition_images(edition: Edition, content: Content) -> set[int]:
    figures = {block.image_id for block in content.blocks if isinstance(block, Figure)}
    return figures | ({edition.lead_image_id} if edition.lead_image_id else set())

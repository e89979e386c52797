"""An article's content as the rows of an edition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from articles.bulk import row
from articles.models import (
    BLOCK_TYPES,
    Article,
    Correction,
    CorrectionKind,
    Credit,
    Edition,
    EditionCredit,
    EditionPick,
    Embed,
    Figure,
    Pick,
    PullQuote,
    RichText,
    clean_html,
)
from articles.models.article import StoryText
from articles.models.credit import CreditLine

TEXT_FIELDS = [field.attname for field in StoryText._meta.get_fields()]  # type: ignore[union-attr]
CREDIT_FIELDS = [field.attname for field in CreditLine._meta.get_fields()]  # type: ignore[union-attr]
# The names under which an article has its blocks, and all the rows that are its content.
BLOCK_ROWS = [f"{kind._meta.app_label}_{kind._meta.model_name}_set" for kind in BLOCK_TYPES]
CONTENT_ROWS = (*BLOCK_ROWS, "credits", "corrections", "topics", "picks")

Block = RichText | Figure | PullQuote | Embed


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """What hangs on an article: its blocks in order, credits, corrections, topics and picks."""

    blocks: list[Block]
    credits: list[Credit]
    corrections: list[Correction]
    topics: list[int]
    picks: list[Pick] = field(default_factory=list)


def content_of(article: Article) -> Content:
    return Content(
        blocks=blocks_in(article),
        credits=list(article.credits.all()),
        corrections=list(article.corrections.all()),
        topics=[topic.pk for topic in article.topics.all()],
        picks=list(article.picks.all()),
    )


def blocks_in(article: Article) -> list[Block]:
    blocks = [block for rows in BLOCK_ROWS for block in getattr(article, rows).all()]
    return sorted(blocks, key=lambda block: (block.ordering, block.pk))


def edition_text(article: Article) -> dict[str, Any]:
    return {field: getattr(article, field) for field in TEXT_FIELDS}


def edition_body(article: Article, content: Content) -> list[dict[str, Any]]:
    """A lead image that stands in the body is not printed above it: its own caption goes along."""
    own = {article.lead_image_id: article.lead_caption}
    return [_block(block, own) for block in content.blocks]


def _block(block: Block, own: dict[int | None, str]) -> dict[str, Any]:
    match block:
        case RichText():
            return {"type": "text", "html": clean_html(block.text)}
        case Figure():
            caption = block.caption or own.get(block.image_id, "")
            return {"type": "figure", "image": block.image_id, "caption": caption}
        case PullQuote():
            return {"type": "pull_quote", "text": block.text, "attribution": block.attribution}
        case Embed():
            return {"type": "embed", "address": block.address, "title": block.title}


def edition_corrections(content: Content) -> list[dict[str, str]]:
    return [
        {
            "kind": correction.kind,
            "label": str(CorrectionKind(correction.kind).label),
            "severity": correction.severity,
            "text": correction.text,
            "date": correction.date.isoformat() if correction.date else "",
        }
        for correction in content.corrections
    ]


def edition_credits(edition: Edition, content: Content) -> list[EditionCredit]:
    return [
        row(
            EditionCredit,
            edition=edition,
            **{name: getattr(credit, name) for name in CREDIT_FIELDS},
        )
        for credit in content.credits
    ]


def edition_picks(edition: Edition, content: Content) -> list[EditionPick]:
    return [
        EditionPick(edition=edition, picked_id=pick.picked_id, position=place)
        for place, pick in enumerate(content.picks)
    ]


def edition_images(story: Article | Edition, content: Content) -> list[int]:
    """In the order of the page; cards print the first."""
    figures = [block.image_id for block in content.blocks if isinstance(block, Figure)]
    keys = [story.lead_image_id, *figures]
    return list(dict.fromkeys(key for key in keys if key))

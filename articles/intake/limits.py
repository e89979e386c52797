from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from django.db.models import Model

from articles import models, sources


def refuse_if_too_long(name: str, story: sources.Story) -> None:
    """Raises DocumentRefused for text that a field cannot hold whole: nothing is cut silently."""
    for what, text, most in _measured(story):
        if len(text) > most:
            reason = f"its {what} has {len(text):,} characters; {most:,} is the most"
            raise sources.DocumentRefused(name, f"{reason} (“{text[:60]}…”)")


def _measured(story: sources.Story) -> Iterator[tuple[str, str, int]]:
    article, credit, image = models.Article, models.Credit, models.Image
    yield "headline", story.headline, _most(article, "headline")
    yield "kicker", story.kicker, _most(article, "kicker")
    yield "by-line", story.byline, _most(article, "byline")
    yield "identifier", story.identifier, _most(article, "identifier")
    yield "dateline", story.dateline.printed if story.dateline else "", _most(article, "dateline")
    credits = list(story.credits)
    for block in story.body:
        if isinstance(block, sources.Figure):
            yield "credit line", block.credit_line, _most(image, "credit_line")
            credits.extend(block.credits)
        if isinstance(block, sources.PullQuote):
            yield "attribution", block.attribution, _most(models.PullQuote, "attribution")
    for one in credits:
        yield "credited name", one.name, _most(models.Author, "name")
        yield "credited agency", one.agency, _most(models.Agency, "name")
        yield "credited distributor", one.distributor, _most(models.Agency, "name")
        yield "credited place", one.place, _most(credit, "place")


@lru_cache
def _most(model: type[Model], field: str) -> int:
    return int(getattr(model._meta.get_field(field), "max_length", 0) or 0)

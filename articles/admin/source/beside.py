from __future__ import annotations

from typing import Any

from articles.models import Article, Origin, Reading

# More than that beside a form helps nobody; the document's own page has all of it.
LINES = 300


def beside(article: Article) -> dict[str, Any]:
    """The lines of the document that became an article, for the page of its form."""
    readings = Reading.objects.filter(source=article.source_id, current=True)
    reading = readings.select_related("source").first()
    if reading is None:
        return {"reading": None}
    origin = Origin.objects.filter(article=article, reading=reading).defer("given").first()
    first, last = (origin.first_line, origin.last_line) if origin else (0, None)
    lines = list(reading.accounted(first, last))
    shown = {"lines": lines[:LINES], "lines_number": len(lines)}
    return {"reading": reading, "origin": origin, **shown}

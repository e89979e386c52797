"""The desk: thin classes that list, search and edit; the rules live below them."""

from articles.admin import (
    agency,
    article,
    author,
    credit,
    front,
    house_page,
    image,
    import_run,
    question,
    section,
    source,
    topic,
)

__all__ = [
    "agency",
    "article",
    "author",
    "credit",
    "front",
    "house_page",
    "image",
    "import_run",
    "question",
    "section",
    "source",
    "topic",
]

from __future__ import annotations

from collections.abc import Iterable

from articles.intake.documents import STANDARD_INPUT, Document
from articles.models import Article


def earlier_versions(documents: Iterable[Document]) -> dict[str, Article]:
    """By name, the articles made of other bytes that came under the name of a document."""
    names = {document.name for document in documents} - {STANDARD_INPUT}
    articles = Article.objects.filter(source__name__in=names).select_related("source")
    return {article.source.name: article for article in articles if article.source}

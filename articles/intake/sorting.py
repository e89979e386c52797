"""What in a batch is new: before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch

from articles.intake.documents import Document
from articles.intake.returning import is_current, why_unchanged, without_returning
from articles.intake.told import told_by_name
from articles.models import Article, Outcome, Receipt, Source
from articles.reader_process import Copy


@dataclass(frozen=True, kw_only=True)
class Sorted:
    """A batch of documents: ``new`` are to be read; the others have their receipt, or the same
    bytes as one of the new ones (both by SHA-256 and place)."""

    documents: list[Document]
    new: list[Document] = field(default_factory=list)
    receipts: dict[int, Receipt] = field(default_factory=dict)

    @property
    def copies(self) -> list[Copy]:
        """The new ones as they are read, with what an editor said of them before."""
        told = told_by_name(document.name for document in self.new)
        return [Copy(it.name, it.data, told.get(it.name, {})) for it in self.new]


def sort_out(documents: list[Document]) -> Sorted:
    known = known_sources(documents)
    result = Sorted(documents=documents)
    met: set[str] = set()
    for place, document in enumerate(documents):
        if document.unreadable:
            result.receipts[place] = refused(document, document.unreadable)
        elif document.sha256 in known:
            result.receipts[place] = unchanged(document, known[document.sha256])
        elif document.sha256 not in met:
            met.add(document.sha256)
            result.new.append(document)
    return result


def known_sources(documents: Iterable[Document]) -> dict[str, Source]:
    """The sources that have the same bytes, with the articles that were made of them."""
    digests = {document.sha256 for document in documents if not document.unreadable}
    articles = Article.objects.only("headline", "source_id")
    found = Source.objects.only("sha256", "name").filter(sha256__in=digests)
    found = found.annotate(is_current=is_current())
    found = found.prefetch_related(Prefetch("articles", articles))
    return without_returning(documents, {source.sha256: source for source in found})


def unchanged(document: Document, known: Source | str) -> Receipt:
    """``known`` is the source that has these bytes, or the name of the document just before."""
    name = known if isinstance(known, str) else known.name
    source = None if isinstance(known, str) else known
    return Receipt(
        name=document.name,
        outcome=Outcome.UNCHANGED,
        reason=why_unchanged(document.name, name, source),
        source=source,
        article=next(iter(source.articles.all()), None) if source else None,
    )


def refused(document: Document, reason: str) -> Receipt:
    return Receipt(name=document.name, outcome=Outcome.REFUSED, reason=reason)

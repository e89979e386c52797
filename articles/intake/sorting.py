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
    """A batch of documents: ``new`` are to be read; the others have their receipt (by place), or
    the same text as one of the new ones."""

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
        elif document.alike[0] not in met:
            met.add(document.alike[0])
            result.new.append(document)
    return result


def known_sources(documents: Iterable[Document]) -> dict[str, Source]:
    """The sources that have the same bytes, or the same text, with the articles made of them.

    By the SHA-256 of the documents.
    """
    documents = [document for document in documents if not document.unreadable]
    digests = {digest for it in documents for digest in (it.sha256, *it.alike)}
    articles = Article.objects.only("headline", "source_id")
    found = Source.objects.only("sha256", "name").filter(sha256__in=digests)
    found = found.annotate(is_current=is_current())
    found = found.prefetch_related(Prefetch("articles", articles))
    there: dict[str, Source] = {source.sha256: source for source in found}
    same = {it.sha256: there[it.sha256] for it in documents if it.sha256 in there}
    return _with_the_same_text(documents, there) | without_returning(documents, same)


def _with_the_same_text(
    documents: Iterable[Document], there: dict[str, Source]
) -> dict[str, Source]:
    """Not what a story has left behind: to go back to that is a change."""
    found = [
        (it.sha256, there[digest])
        for it in documents
        for digest in it.alike
        if digest in there and digest != it.sha256
    ]
    return {sha256: it for sha256, it in found if it.is_current}  # type: ignore[attr-defined]


def unchanged(document: Document, known: Source | Document) -> Receipt:
    """``known`` is the source that has this text, or the document just before."""
    source = known if isinstance(known, Source) else None
    same_bytes = document.sha256 == known.sha256
    return Receipt(
        name=document.name,
        outcome=Outcome.UNCHANGED,
        reason=why_unchanged(document.name, known.name, source, same_bytes=same_bytes),
        source=source,
        article=next(iter(source.articles.all()), None) if source else None,
    )


def refused(document: Document, reason: str) -> Receipt:
    return Receipt(name=document.name, outcome=Outcome.REFUSED, reason=reason)

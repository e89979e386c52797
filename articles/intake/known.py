"""Which documents were taken in before: the same bytes, or the same text in other bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import Q

from articles.intake.documents import STANDARD_INPUT, Document
from articles.models import Article, Origin, Outcome, Receipt, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A source that is there, with an article made of it; ``is_current`` is whether it is what
    some story was last read from, ``is_deleted`` whether its article was deleted since,
    ``is_older`` whether it came when a later version was there.
    ``names`` are those by which its stories are known now."""

    source: Source
    is_current: bool
    article: Article | None
    is_deleted: bool
    is_older: bool = False
    names: frozenset[str] = frozenset()

    @property
    def sha256(self) -> str:
        return self.source.sha256

    @property
    def name(self) -> str:
        return self.source.name


def known_sources(documents: Iterable[Document]) -> dict[str, Known]:
    """By the SHA-256 of the documents.

    What a story has left behind is not known: to go back to that is a change.
    """
    documents = [document for document in documents if not document.unreadable]
    found = _found(Q(sha256__in={document.sha256 for document in documents}))
    known = _without_returning(documents, {it.sha256: it for it in found})
    left = [it for it in documents if it.sha256 not in known and it.text_sha256]
    texts = {it.text_sha256 for it in left}
    same_text = {
        it.source.text_sha256: it for it in _found(Q(text_sha256__in=texts)) if it.is_current
    }
    other = {it.sha256: same_text[it.text_sha256] for it in left if it.text_sha256 in same_text}
    return known | other


def _found(wanted: Q) -> Iterator[Known]:
    found = Source.objects.filter(wanted)
    sources = list(found.only("sha256", "text_sha256", "name"))
    numbers = [source.pk for source in sources]
    # Apart: as a condition of the first, PostgreSQL hashes all origins there are for it.
    origins = Origin.objects.filter(reading__source__in=numbers).order_by()
    marks = list(origins.values_list("reading__source", "article", "name"))
    names: dict[int, set[str]] = {}
    for number, _, name in marks:
        names.setdefault(number, set()).add(name)
    made = Article.objects.only("headline", "source_id").filter(source__in=numbers)
    articles = {article.source_id: article for article in made.order_by("pk")}
    deleted = {number for number, article, _ in marks if article is None} - articles.keys()
    for source in sources:
        yield Known(
            source=source,
            is_current=source.pk in names,
            names=frozenset(names.get(source.pk, ())),
            article=articles.get(source.pk),
            is_deleted=source.pk in deleted,
        )


def _without_returning(documents: list[Document], known: dict[str, Known]) -> dict[str, Known]:
    """``known`` without those that a document of the same name went back to."""
    left = {
        source.name: source.sha256
        for document in documents
        if (source := known.get(document.sha256))
        and document.name == source.name != STANDARD_INPUT
        and not source.is_current
    }
    if not left:
        return known
    names = Origin.objects.filter(name__in=left).values_list("name", flat=True)
    older = _came_late(left)
    back = {left[name] for name in names} - older
    return {
        sha256: replace(source, is_older=sha256 in older)
        for sha256, source in known.items()
        if sha256 not in back
    }


def _came_late(left: dict[str, str]) -> set[str]:
    """Those that were older than what was there when they came first."""
    said = Receipt.objects.filter(
        outcome=Outcome.UNCHANGED, name__in=left, source__sha256__in=left.values()
    )
    return set(said.values_list("source__sha256", flat=True))

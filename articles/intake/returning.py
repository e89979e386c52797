"""Bytes that came before: unchanged, unless a document went back to an earlier version."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from articles.intake.documents import STANDARD_INPUT, Document
from articles.models import Origin, Source


def is_current() -> Exists:
    """Whether a source is what some story was last read from."""
    return Exists(Origin.objects.filter(reading__source=OuterRef("pk")))


def without_returning(documents: Iterable[Document], known: dict[str, Source]) -> dict[str, Source]:
    """``known`` without those that a document of the same name went back to."""
    left = {
        source.name: source.sha256
        for document in documents
        if (source := known.get(document.sha256))
        and document.name == source.name != STANDARD_INPUT
        and not source.is_current  # type: ignore[attr-defined]
    }
    if not left:
        return known
    names = Origin.objects.filter(name__in=left).values_list("name", flat=True)
    back = {left[name] for name in names}
    return {sha256: source for sha256, source in known.items() if sha256 not in back}


def why_unchanged(name: str, known: str, source: Source | None, *, same_bytes: bool) -> str:
    """``known`` is the name under which the text came before."""
    said = "" if name == known else f"same bytes as {known}"
    if not same_bytes:
        said = "same text as before" if name == known else f"same text as {known}"
    if source is None or source.articles.all():
        return said
    deleted = Origin.objects.filter(reading__source=source, article=None).exists()
    if deleted:
        return "; ".join(filter(None, (said, "its article was deleted and stays deleted")))
    return said

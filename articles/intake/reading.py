from __future__ import annotations

from collections.abc import Sequence

from articles import sources
from articles.intake.documents import Document
from articles.intake.limits import refuse_if_too_long
from articles.intake.options import Options
from articles.models import Outcome, Receipt, Source

Stories = tuple[sources.Story, ...]

# What hostile bytes have been seen to raise in parsers. A document never takes the run down
# with it; the receipt names it and what was raised.
HOSTILE = (ArithmeticError, AssertionError, LookupError, RecursionError, ValueError)


def read_all(
    documents: Sequence[Document], options: Options
) -> list[tuple[Document, Stories | Receipt]]:
    """Each document with the stories in it, or with its receipt when it goes no further."""
    known: dict[str, Source | str] = {**known_sources(documents)}
    result: list[tuple[Document, Stories | Receipt]] = []
    for document in documents:
        if document.unreadable:
            result.append((document, refused(document, document.unreadable)))
            continue
        if document.sha256 in known:
            result.append((document, unchanged(document, known[document.sha256])))
            continue
        try:
            result.append((document, _read(document, options)))
            known[document.sha256] = document.name
        except sources.DocumentRefused as refusal:
            result.append((document, refused(document, refusal.reason)))
    return result


def known_sources(documents: Sequence[Document]) -> dict[str, Source]:
    digests = [document.sha256 for document in documents]
    found = Source.objects.defer("data").filter(sha256__in=digests).prefetch_related("articles")
    return {source.sha256: source for source in found}


def unchanged(document: Document, known: Source | str) -> Receipt:
    """``known`` is the source that has these bytes, or the name of the document just before."""
    name = known if isinstance(known, str) else known.name
    source = None if isinstance(known, str) else known
    return Receipt(
        name=document.name,
        outcome=Outcome.UNCHANGED,
        reason="" if name == document.name else f"same bytes as {name}",
        source=source,
        article=next(iter(source.articles.all()), None) if source else None,
    )


def refused(document: Document, reason: str) -> Receipt:
    return Receipt(name=document.name, outcome=Outcome.REFUSED, reason=reason)


def _read(document: Document, options: Options) -> Stories:
    data, name = document.data, document.name
    try:
        stories = sources.read_stories(data, name, options.lexicon, options.limits)
    except HOSTILE as error:
        reason = f"its reader failed on it ({type(error).__name__}: {error})"
        raise sources.DocumentRefused(document.name, reason) from error
    for story in stories:
        refuse_if_too_long(document.name, story)
    return stories

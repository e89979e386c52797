"""What in a batch is new: before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.bulk import row
from articles.intake.documents import Document
from articles.intake.known import Known, known_sources
from articles.intake.told import told_by_name
from articles.models import Outcome, Receipt
from articles.reader_process import Copy

DELETED = "its article was deleted and stays deleted"
OLDER = "older than what is there"


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
        elif document.text_key not in met:
            met.add(document.text_key)
            result.new.append(document)
    return result


def unchanged(document: Document, known: Known | Document) -> Receipt:
    """``known`` is the source that has this text, or the document just before."""
    source = known if isinstance(known, Known) else None
    receipt = row(
        Receipt,
        name=document.name,
        outcome=Outcome.UNCHANGED,
        reason=_why(document, known),
        source=source.source if source else None,
        article=source.article if source else None,
    )
    receipt.is_stranger = bool(source and source.names and document.name not in source.names)
    return receipt


def _why(document: Document, known: Known | Document) -> str:
    is_there = document.name == known.name
    if document.sha256 == known.sha256:
        said = "" if is_there else f"same bytes as {known.name}"
    else:
        said = "same text as before" if is_there else f"same text as {known.name}"
    if isinstance(known, Document):
        return said
    deleted, older = DELETED if known.is_deleted else "", OLDER if known.is_older else ""
    return "; ".join(filter(None, (said, deleted, older)))


def refused(document: Document, reason: str) -> Receipt:
    return Receipt(name=document.name, outcome=Outcome.REFUSED, reason=reason)

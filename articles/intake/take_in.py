from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import DatabaseError, transaction
from django.utils import timezone

from articles.images import none_left_behind
from articles.intake.batch import store
from articles.intake.documents import Document
from articles.intake.entries import Read
from articles.intake.known import known_sources
from articles.intake.one_writer import one_writer
from articles.intake.options import Options
from articles.intake.reading import Stories
from articles.intake.receipts import receipts_of
from articles.intake.sorting import refused, unchanged
from articles.intake.told import heard
from articles.intake.twins import follow_first
from articles.models import Outcome, Receipt


def take_in(items: Sequence[tuple[Document, Stories | Receipt]], options: Options) -> list[Receipt]:
    """One unsaved receipt a document, in order; each document is taken in whole or not at all.

    All stories are stored together, and one at a time should that fail, so that a bad one never
    stops the others. The caller holds the transaction.
    """
    one_writer()
    now = timezone.now()
    arrived = known_sources(it for it, read in items if not isinstance(read, Receipt))
    reads: list[Read] = []
    receipts: dict[str, Receipt] = {}
    for document, read in items:
        if isinstance(read, Receipt):
            continue
        if document.sha256 in arrived:  # by another import, since this one looked
            receipts[document.sha256] = unchanged(document, arrived[document.sha256])
        else:
            reads.append((document, read))
    reads = heard(reads, options)
    stored = zip(reads, _stored(reads, options, now), strict=True)
    receipts |= {document.sha256: receipt for (document, _), receipt in stored}
    firsts = {it.text_key: receipts[it.sha256] for it, _ in items if it.sha256 in receipts}
    return [
        _of_twin(document, read, firsts) if isinstance(read, Receipt) else receipts[document.sha256]
        for document, read in items
    ]


def _of_twin(document: Document, read: Receipt, firsts: dict[str, Receipt]) -> Receipt:
    if read.outcome != Outcome.UNCHANGED or read.source or document.text_key not in firsts:
        return read
    return follow_first(read, firsts[document.text_key])


def _stored(reads: list[Read], options: Options, now: datetime) -> list[Receipt]:
    try:
        with none_left_behind(), transaction.atomic():
            return receipts_of(store(reads, options, now))
    except (DatabaseError, UnicodeError):
        return [_stored_alone(read, options, now) for read in reads]


def _stored_alone(read: Read, options: Options, now: datetime) -> Receipt:
    try:
        with none_left_behind(), transaction.atomic():
            return receipts_of(store([read], options, now))[0]
    except DatabaseError as error:
        return refused(read[0], f"the database refused it: {str(error).splitlines()[0]}")
    except UnicodeError:
        return refused(read[0], "it has a character that no database stores")

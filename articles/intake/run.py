from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.bulk import insert
from articles.images import none_left_behind
from articles.intake.documents import Document
from articles.intake.exchanged import renamed, save_names
from articles.intake.late_pictures import bring, looked_for
from articles.intake.options import Options
from articles.intake.reading import read_ahead
from articles.intake.statistics import Statistics
from articles.intake.take_in import take_in
from articles.intake.twins import to_record
from articles.models import ImportRun, Receipt


def run_import(
    documents: Iterable[Document], options: Options, record: ImportRun
) -> Iterator[Receipt]:
    """Takes in all documents, batch by batch; yields a receipt each, in order.

    Receipts are kept in the database with their rows, but for documents that are there already
    under their name: a run that finds nothing new leaves no trace. One that was broken off has
    no end; the next of the same documents goes on where it stopped, and ends it.
    """
    options = replace(options, resumed=_broken_off(record))
    statistics = Statistics()
    for items in read_ahead(documents, options):
        known = [(it, read) for it, read in items if isinstance(read, Receipt)]
        receipts = [read for _, read in known]
        late = looked_for(known)
        is_new = len(receipts) < len(items) or late or to_record(receipts)
        if is_new or renamed(receipts):
            with none_left_behind(), transaction.atomic():
                save_names(renamed(receipts))
                receipts = take_in(items, options)
                pairs = zip((document for document, _ in items), receipts, strict=True)
                bring(looked_for(pairs), options.limits)
                _keep(to_record(receipts), record)
            statistics.add(len(receipts))
        yield from receipts
    statistics.finish()
    if options.resumed and not record.pk:
        record.save()
    if record.pk:
        record.finished_at = timezone.now()
        record.save(update_fields=["finished_at"])


def _broken_off(record: ImportRun) -> datetime | None:
    """When the first import of the same paths began, of those that have no end since the last
    that has one."""
    same = ImportRun.objects.filter(paths=record.paths)
    ended = same.filter(finished_at__isnull=False).values_list("pk", flat=True).first() or 0
    return same.filter(pk__gt=ended).values_list("started_at", flat=True).last()


def _keep(receipts: list[Receipt], record: ImportRun) -> None:
    if not receipts:
        return
    if not record.pk:
        record.save()
    for receipt in receipts:
        receipt.run = record
    insert(receipts)


def keep_receipts(receipts: list[Receipt], record: ImportRun) -> None:
    """Those of a run that is over but for them."""
    _keep(receipts, record)
    if receipts:
        record.finished_at = timezone.now()
        record.save(update_fields=["finished_at"])

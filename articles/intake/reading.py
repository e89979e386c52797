from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain

from articles import sources
from articles.heavy import read_each
from articles.intake.documents import Document
from articles.intake.limits import refuse_if_too_long
from articles.intake.options import Options
from articles.intake.sorting import Sorted, refused, sort_out, unchanged
from articles.models import Receipt
from articles.reader_process import Asked, Read, ReaderProcesses

Stories = tuple[sources.Story, ...]
Item = tuple[Document, Stories | Receipt]

BATCH = 200
# Of a long import, so that writing begins while others are read.
FIRST_BATCH = 50
# In bytes, so that a folder of exports is never in memory at once.
LARGEST_BATCH = 20_000_000
# Batches that are being read while one is written.
AHEAD = 4


def read_ahead(documents: Iterable[Document], options: Options) -> Iterator[list[Item]]:
    """Batches of documents, each with the stories in it, or its receipt if it goes no further.

    The next batches are read in processes while the caller writes one. Fewer documents than
    fill a batch are not worth starting any, but for those that are heavy.
    """
    waiting = iter(documents)
    first = _batch(waiting)
    is_short = len(first) < BATCH or options.workers < 2
    begin = [first] if is_short else [first[:FIRST_BATCH], first[FIRST_BATCH:]]
    batches = map(sort_out, filter(None, chain(begin, _batches(waiting))))
    readers = 1 if is_short else options.workers - 1
    with ReaderProcesses(readers, options.lexicon, options.limits) as processes:
        if is_short:
            for batch in batches:
                reads = read_each(batch.copies, processes, options.lexicon, options.limits)
                yield _items(batch, reads)
        else:
            yield from _far_ahead(batches, processes)


def _far_ahead(batches: Iterator[Sorted], processes: ReaderProcesses) -> Iterator[list[Item]]:
    begun: deque[tuple[Sorted, Asked]] = deque()
    for batch in batches:
        begun.append((batch, processes.ask(batch.copies)))
        if len(begun) > AHEAD:
            batch, asked = begun.popleft()
            yield _items(batch, processes.answer(asked))
    for batch, asked in begun:
        yield _items(batch, processes.answer(asked))


def _batches(waiting: Iterator[Document]) -> Iterator[list[Document]]:
    while batch := _batch(waiting):
        yield batch


def _batch(waiting: Iterator[Document]) -> list[Document]:
    batch: list[Document] = []
    size = 0
    for document in waiting:
        batch.append(document)
        size += len(document.data)
        if len(batch) == BATCH or size >= LARGEST_BATCH:
            break
    return batch


def _items(batch: Sorted, reads: list[Read]) -> list[Item]:
    """Every document of the batch in order, with what came of it."""
    pairs = zip(batch.new, reads, strict=True)
    read = {it.text_key: (it, _checked(it, result)) for it, result in pairs}
    items: list[Item] = []
    for place, document in enumerate(batch.documents):
        if receipt := batch.receipts.get(place):
            items.append((document, receipt))
            continue
        first, result = read[document.text_key]
        if isinstance(result, str):
            items.append((document, refused(document, result)))
        elif first is not document:
            items.append((document, unchanged(document, first)))
        else:
            items.append((document, result))
    return items


def _checked(document: Document, result: Read) -> Read:
    try:
        for story in () if isinstance(result, str) else result:
            refuse_if_too_long(document.name, story)
    except sources.DocumentRefused as refusal:
        return refusal.reason
    return result

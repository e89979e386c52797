"""Which stories are new versions of stories that were taken in before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Q

from articles.intake.documents import STANDARD_INPUT
from articles.intake.entry import Entry
from articles.intake.renamed import names_before
from articles.models import Origin, Stage
from articles.names import name_key

MOST_ALIKE = 20


def give_titles(entries: Iterable[Entry]) -> None:
    """A story of several in a document is known by its headline, if it states no identifier."""
    several = Counter(id(entry.reading) for entry in entries)
    seen: Counter[tuple[int, str]] = Counter()
    for entry in entries:
        if several[id(entry.reading)] > 1:
            title = name_key(entry.story.headline)
            seen[id(entry.reading), title] += 1
            number = seen[id(entry.reading), title]
            entry.title = f"{title} ({number})" if number > 1 else title or "-"


def waves(entries: list[Entry]) -> list[list[Entry]]:
    """Stories that say they are the same go in one after the other, the rest together.

    After many the identifier means nothing any more: what bears it then goes in by itself.
    """
    result: list[list[Entry]] = []
    met: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        keys = set(_keys(entry))
        wave = max(met[key] for key in keys)
        met.update(keys)
        if wave > MOST_ALIKE:
            entry.is_stray = True
            entry.article.stage = Stage.DRAFT
            entry.title = f"{entry.title[:300]} ({wave})"
            wave = 0
        result.extend([] for _ in range(wave - len(result) + 1))
        result[wave].append(entry)
    return result


def find_origins(entries: Iterable[Entry]) -> None:
    """By the identifier that a story states, else by the name of its document.

    A document under a name that says it is another than before is another. One that was met
    under another name, unchanged, is known by both.
    """
    entries = list(entries)
    identifiers = {entry.story.identifier for entry in entries} - {""}
    names = {entry.document.name for entry in entries} - {STANDARD_INPUT}
    before = names_before(names)
    names.update(before.values())
    same = Origin.objects.filter(Q(identifier__in=identifiers) | Q(name__in=names))
    by_key: dict[tuple[str, str], Origin] = {}
    same = same.select_related("article", "reading").defer("given", "reading__lines")
    for known in same.order_by("pk"):
        if known.identifier:
            by_key[known.identifier, "#"] = known
        by_key[known.name, known.title] = known
        by_key[f"source {known.reading.source_id}", str(known.first_line)] = known
    for entry in entries:
        stated, named = _keys(entry)
        is_stated = entry.story.identifier and not entry.is_stray
        origin = by_key.get(stated) if is_stated else None
        if origin is None and entry.document.name != STANDARD_INPUT:
            origin = by_key.get(named) or by_key.get((before.get(named[0], ""), named[1]))
            if origin and origin.identifier and is_stated:
                origin = None
        if origin is None and entry.source.pk and entry.story.lines:
            first = min(line.number for line in entry.story.lines)
            origin = by_key.get((f"source {entry.source.pk}", str(first)))
        entry.origin = origin
    _fetch_given([it.origin for it in entries if it.origin and it.is_changed])


def _fetch_given(origins: list[Origin]) -> None:
    """What they gave last, of those only that will be compared with it."""
    by_key = {origin.pk: origin for origin in origins}
    found = Origin.objects.filter(pk__in=by_key).values_list("pk", "given")
    for key, given in found.iterator(chunk_size=100):
        by_key[key].given = given


def _keys(entry: Entry) -> tuple[tuple[str, str], tuple[str, str]]:
    named = (entry.document.name, entry.title)
    if entry.document.name == STANDARD_INPUT:
        named = (f"{STANDARD_INPUT} {entry.document.sha256}", entry.title)
    return (entry.story.identifier, "#") if entry.story.identifier else named, named

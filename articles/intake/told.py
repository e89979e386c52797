"""What editors said of the lines of documents, remembered for their next reading."""

from __future__ import annotations

from collections.abc import Iterable

from articles.heavy import read_one
from articles.intake.documents import STANDARD_INPUT, Document
from articles.intake.options import Options
from articles.intake.renamed import names_before
from articles.models import LineRole
from articles.reader_process import Copy
from articles.sources import Role, Story
from articles.sources.lexicon import Told

Read = tuple[Document, tuple[Story, ...]]


def told_by_name(names: Iterable[str]) -> dict[str, Told]:
    """By the name of the document, or by the one it had before; standard input is no name."""
    wanted = set(names) - {STANDARD_INPUT}
    if not wanted or not LineRole.objects.exists():
        return {}
    before = names_before(wanted)
    found: dict[str, dict[tuple[str, int], Role]] = {}
    every = wanted.union(before.values())
    for it in LineRole.objects.filter(origin__name__in=every).select_related("origin"):
        found.setdefault(it.origin.name, {})[it.digest, it.occurrence] = Role(it.role)
    told = ((name, found.get(name) or found.get(before.get(name, ""))) for name in wanted)
    return {name: said for name, said in told if said}


def heard(reads: list[Read], options: Options) -> list[Read]:
    """Reads again what came under another name, if an editor said something of its stories."""
    stated = {story.identifier for _, stories in reads for story in stories} - {""}
    if not stated:
        return reads
    said = LineRole.objects.filter(origin__identifier__in=stated).select_related("origin")
    roles = list(said)
    return [_again(document, stories, roles, options) for document, stories in reads]


def _again(
    document: Document, stories: tuple[Story, ...], roles: list[LineRole], options: Options
) -> Read:
    mine = {story.identifier for story in stories}
    new = [it for it in roles if it.origin.identifier in mine and it.origin.name != document.name]
    if not new:
        return document, stories
    told = {(it.digest, it.occurrence): Role(it.role) for it in new}
    copy = Copy(document.name, document.data, told)
    again = read_one(copy, options.lexicon, options.limits)
    return document, stories if isinstance(again, str) else again

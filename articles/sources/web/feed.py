"""Feeds: RSS 2.0 and 1.0 and Atom, with their modules for content, Dublin Core and media.

Read from the tree of the XML and not by a feed library, because each part of a story is to know
its bytes. An entry that has only a summary is no story yet, and stays a draft.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.web.embedded import Fields
from articles.sources.web.entry import LANGUAGE, Entry, keep, leaves
from articles.sources.xml_tree import Element, elements

ENTRIES = ("item", "entry")


def read_feed(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    """A story an entry; what the feed says of itself stands in the account of the first.

    That may follow the entries, so the document is read twice and never held whole.
    """
    root = _root(data, name, limits)
    fields = Fields(data, name, lexicon, limits)
    first, language = 1, _language(root)
    for entry in elements(data, name, limits, each=ENTRIES):
        if entry.name not in ENTRIES:
            continue
        made = Manuscript(lexicon, limits, first=first)
        if first == 1:
            for part in leaves(root):
                keep(made, part, fields)
        yield Entry(entry, fields, made).story(language)
        first = made.next


def _root(data: bytes, name: str, limits: Limits) -> Element:
    """What is no entry. DocumentRefused for a feed without entries, or with too many."""
    count = 0
    for element in elements(data, name, limits, each=ENTRIES):
        if element.name not in ENTRIES:
            break
        count += 1
        if count > limits.stories:
            raise DocumentRefused(name, f"it has more than {limits.stories:,} entries")
    if not count:
        raise DocumentRefused(name, "it is a feed without entries")
    return element


def _language(root: Element) -> str:
    channel = root.first("channel") or root
    named = root.get("lang") or (lang.words if (lang := channel.first("language")) else "")
    return named if LANGUAGE.fullmatch(named) else ""

"""What a text is about, as keywords, and the language it says it is in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.sources.json_value import Value

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
MOST, LONGEST = 50, 100


def keywords_of(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, in order; what is too long for a keyword is none."""
    bare = (" ".join(word.split()) for word in words)
    return tuple(dict.fromkeys(it for it in bare if 0 < len(it) <= LONGEST))[:MOST]


def topics(item: Value) -> tuple[tuple[str, ...], str]:
    """The keywords of a ninjs item, and the first subject, which may be a section's name.

    A subject that says of itself that it is the section is no keyword.
    """
    keywords = [it.text for value in item.named("keyword", "keywords") for it in value.items]
    listed = [it for v in item.named("subject", "subjects") for it in v.items]
    stated = [it for it in listed if it.kind == "object" and it.string("rel") == "section"]
    subjects = [_name(it) for it in listed if it not in stated]
    first = next(filter(None, [*map(_name, stated), *subjects]), "")
    return keywords_of([*keywords, *subjects]), first[:LONGEST]


def _name(subject: Value) -> str:
    return subject.text if subject.kind == "string" else subject.string("name")


def language_tag(printed: str) -> str:
    return printed if LANGUAGE.fullmatch(printed) else ""

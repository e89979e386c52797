from __future__ import annotations

import re
from collections.abc import Iterator

from articles.versions.state import State

WORD = re.compile(r"[^\W\d_]{5,}")
LEAST = 0.2
# Of stories that state the same identifier: a rewritten one keeps names at least.
LEAST_STATED = 0.1


def alike(one: State, other: State, least: float = LEAST) -> bool:
    """Whether two stories are likely versions of one: a headline or some long words in common."""
    if not one or not one.get("body") or not other.get("body"):
        return True
    if one["headline"] and one["headline"] == other["headline"]:
        return True
    mine, yours = set(_words(one)), set(_words(other))
    fewest = min(len(mine), len(yours))
    return fewest == 0 or len(mine & yours) >= least * fewest


def _words(state: State) -> Iterator[str]:
    texts = [state["headline"], state["standfirst"]]
    texts += [it.get("html") or it.get("text") or "" for it in state["body"]]
    for text in texts:
        yield from (word.casefold() for word in WORD.findall(text))

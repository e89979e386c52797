"""What an editor said that lines are; a reading obeys it before anything else.

A line is known by its text and by which of the lines with this text it is, in its story.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from articles.sources.block import Block, make_block
from articles.sources.joining import joined
from articles.sources.lexicon import Told
from articles.sources.lines import SourceLine
from articles.sources.vocabulary import Role

ROLES = (
    Role.HEADLINE,
    Role.KICKER,
    Role.STANDFIRST,
    Role.BYLINE,
    Role.DATE,
    Role.DATELINE,
    Role.BODY,
    Role.SUBHEAD,
    Role.PULL_QUOTE,
    Role.CAPTION,
    Role.CREDIT,
    Role.CONTRIBUTORS,
    Role.BIO,
    Role.CORRECTION,
    Role.DUPLICATE,
    Role.FURNITURE,
    Role.NOT_FOR_PUBLICATION,
)


def line_digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def numbered(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The key of each line, in order."""
    met: Counter[str] = Counter()
    for text in texts:
        digest = line_digest(text)
        met[digest] += 1
        yield digest, met[digest]


def told_lines(lines: Sequence[SourceLine], told: Told) -> dict[int, Role]:
    """The roles by the lines' numbers."""
    if not told:
        return {}
    used = [line for line in lines if not line.blank]
    keys = numbered(line.text for line in used)
    return {line.number: told[key] for line, key in zip(used, keys, strict=True) if key in told}


def split_at_told(
    blocks: list[Block], lines: Sequence[SourceLine], roles: Mapping[int, Role]
) -> list[Block]:
    """Blocks of several lines are taken apart where only some of their lines were told."""
    if not roles:
        return blocks
    texts = {line.number: line.text for line in lines}
    result: list[Block] = []
    for block in blocks:
        runs = [list(run) for _, run in groupby(block.lines, roles.get)]
        if len(runs) == 1:
            result.append(block)
        else:
            result += [make_block(joined(texts[n] for n in run), tuple(run)) for run in runs]
    return result

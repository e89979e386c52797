"""A document of transmissions, one after another, each of which is a story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.wire_lines import transmission_lines, wire_story

Begins = Callable[[str], bool]
# Reads the lines of one into a manuscript; why they hold the story back, or "".
Taker = Callable[[Manuscript, list[SourceLine]], str]


def read_transmissions(
    data: bytes,
    name: str,
    lexicon: Lexicon,
    begins: Callable[[str], bool],
    take: Taker,
    reader: str,
) -> Iterator[Story]:
    """``begins`` tells the first line of each; one without letters is no story."""
    lines, decoded = transmission_lines(data, name)
    first = 1
    for transmission in _divided(lines, begins):
        manuscript = Manuscript(lexicon, first=first)
        hold = take(manuscript, transmission)
        if any(map(str.isalpha, "".join(block.text for block in manuscript.sheet.blocks))):
            yield wire_story(manuscript, reader, decoded, hold)
            first = manuscript.next
    if first == 1:
        raise DocumentRefused(name, "it has no words in it")


def _divided(lines: Sequence[SourceLine], begins: Begins) -> Iterator[list[SourceLine]]:
    together: list[SourceLine] = []
    for line in lines:
        if begins(line.text) and together:
            yield together
            together = []
        together.append(line)
    yield together

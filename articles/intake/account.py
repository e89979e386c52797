from __future__ import annotations

from collections.abc import Iterator

from articles import sources

Row = list[int | str]


def account_of(story: sources.Story) -> Iterator[Row]:
    """The lines of a story as ``Reading.lines`` has them; their text only where the bytes are
    not the text."""
    for line in story.lines:
        row: Row = [line.number, line.start, line.end, line.role, line.rule]
        yield row if story.literal else [*row, line.text]

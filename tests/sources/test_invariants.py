"""What holds for any document whatever."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.sources import (
    RULES,
    Correction,
    DocumentRefused,
    Figure,
    Paragraph,
    PullQuote,
    Story,
    Subhead,
)
from articles.sources.printable import DIRECTIONS, without_unseen
from tests.sources.samples import ORCHARD, WRAPPED, read

PIECES = [
    *ORCHARD.split("\n\n"),
    "By Ana Rook and Ben Tarrow",
    "World",
    "Advertisement",
    "Image",
    "Credit",
    "Getty Images",
    "Correction: An earlier version of this article misstated the river’s length.",
    "Published 17 February 2023",
    "03/04/2024",
    "OSTLEMERE, Lennshire",
    "— Ana Rook",
    "(",
    "What happens now?",
    "“I would like it back.”",
    "Photograph: Ana Rook/AFP",
    "FILE - The quay in May.",
    "Reporting by Ana Rook; Editing by",
    "\u200b",
    "\x01\x02",
    "’",
]
DOCUMENTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=60), max_size=14).flatmap(
    lambda parts: st.sampled_from(["\n\n", "\n", "\r\n", "\r"]).map(lambda end: end.join(parts))
)


def texts(story: Story) -> Iterator[str]:
    """Every text that was taken out of a document."""
    yield from (story.headline, story.kicker)
    for several in (story.standfirst, story.byline, story.contributor_line):
        yield from several.split("\n")
    yield story.dateline.printed if story.dateline else ""
    yield story.published.printed if story.published else ""
    for part in (*story.body, *story.corrections):
        match part:
            case Paragraph() | Subhead() | Correction():
                yield part.text
            case PullQuote():
                yield from (part.text, part.attribution)
            case Figure():
                yield from (part.caption, part.credit_line)


def check(document: str, story: Story) -> None:
    data = document.encode()
    lines = list(story.lines)
    for line in lines:
        assert data[line.start : line.end].decode() == line.text
        assert line.rule in RULES
    printed = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    for end in "\x85\u2028\u2029":
        printed = printed.replace(end, "\n")
    numbers = [at for at, text in enumerate(printed.split("\n"), 1) if text.strip()]
    assert [line.number for line in lines] == numbers
    words = bare(document.removeprefix("\ufeff"))
    for text in texts(story):
        assert bare(text) in words


def bare(text: str) -> str:
    """Without what is never printed: see ``articles.sources.printable``."""
    return " ".join(DIRECTIONS.sub("", without_unseen(text)).split())


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_every_line_is_accounted_for_and_every_text_is_verbatim(document: str) -> None:
    try:
        story = read(document.encode(), "any.txt")
    except (DocumentRefused, UnicodeEncodeError):
        return
    check(document, story)
    assert story == read(document.encode(), "any.txt")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(DocumentRefused):
        assert read(data, "any.bin").lines


def test_samples_hold_the_invariants() -> None:
    for document in (ORCHARD, WRAPPED):
        check(document, read(document.encode(), "sample.txt"))


def test_reading_needs_no_django() -> None:
    code = "import sys, articles.sources; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_regions_are_loaded_only_when_a_place_is_met() -> None:
    code = "import sys, articles.sources; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

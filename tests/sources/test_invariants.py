"""What holds for any document whatever."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.sources import (
    RULES,
    Correction,
    DocumentRefused,
    Figure,
    Lexicon,
    Limits,
    Paragraph,
    PullQuote,
    Story,
    Subhead,
)
from articles.sources.folding import DROPPED
from articles.sources.plain import read_plain
from articles.sources.printable import DIRECTIONS, without_unseen
from tests.sources.samples import ORCHARD, WRAPPED, read
from tests.sources.test_houses import FORMS

LEXICON, LIMITS = Lexicon.standard(), Limits()

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
    "EMBARGOED UNTIL 06:00 GMT 18 Nov 2026",
    "Updated 3 September 2025 at 9.15am BST",
    "OSTLEMERE: Nobody in Ostlemere had been told of the plan until the signs were put up.",
    "Nov 18 (Reuters) - The river rose for a third day and the town could only wait for it.",
    "The quay. Photographs by Ana Rook and Ben Tarrow for The Courier",
    "Ana Rook/AFP; Ben Tarrow/Getty Images",
    "The galley, where the soup is made.Ben Tarrow",
    "The bridge was put up in 1902. Advertisement",
    "By ANA ROOK-DEVEAUX and agencies",
    "Rook-DeVeaux reported from Hull.",
    "Von Ana Rook und Ben Tarrow, Lenn",
    "Courtesy of the Ostlemere Rowing Club",
    "list of 2 items",
    "* A point",
    "ſ 18 ſept 2026",
    *(line for lines in FORMS.values() for _, line in lines),
]
DOCUMENTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=60), max_size=14).flatmap(
    lambda parts: st.sampled_from(["\n\n", "\n", "\r\n", "\r"]).map(lambda end: end.join(parts))
)


def texts(story: Story) -> Iterator[str]:
    """Every text that was taken out of a document."""
    yield from (story.headline, story.kicker)
    for several in (story.standfirst, story.byline, story.contributor_line):
        yield from several.split("\n")
    if story.dateline:
        yield from (story.dateline.printed, story.dateline.agency, story.dateline.date)
    for stated in (story.published, story.updated, story.embargo):
        yield stated.printed if stated else ""
    for part in (*story.body, *story.corrections):
        match part:
            case Paragraph() | Subhead() | Correction():
                yield part.text
            case PullQuote():
                yield from (part.text, part.attribution)
            case Figure():
                yield from (part.caption, part.credit_line, part.instructions)


def names(story: Story) -> Iterator[str]:
    """Names are of the letters of the print, though capitals may be set in reading case."""
    figures = [part for part in story.body if isinstance(part, Figure)]
    for credit in (*story.credits, *(c for figure in figures for c in figure.credits)):
        yield from (credit.name, credit.agency, credit.distributor, credit.place)
        yield credit.as_written
    if story.dateline:
        for place in story.dateline.places:
            yield from (place.city, place.region)


def same_letters(text: str) -> str:
    kept = (letter for letter in bare(text) if letter not in DROPPED)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).casefold().split())


def check(document: str, story: Story) -> None:
    data = document.encode()
    lines = list(story.lines)
    for line in lines:
        assert data[line.start : line.end].decode() == line.text
        assert RULES[line.rule]
    printed = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    for end in "\x85\u2028\u2029":
        printed = printed.replace(end, "\n")
    numbers = [at for at, text in enumerate(printed.split("\n"), 1) if text.strip()]
    assert [line.number for line in lines] == numbers
    assert sum(Counter(line.role for line in lines).values()) == len(numbers)
    assert {question.line for question in story.questions} <= set(numbers)
    words = bare(document.removeprefix("\ufeff"))
    for text in texts(story):
        assert bare(text) in words
    letters = same_letters(document)
    for name in names(story):
        assert same_letters(name) in letters


def bare(text: str) -> str:
    """Without what is never printed: see ``articles.sources.printable``."""
    return " ".join(DIRECTIONS.sub("", without_unseen(text)).split())


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_every_line_is_accounted_for_and_every_text_is_verbatim(document: str) -> None:
    try:
        (story,) = read_plain(document.encode(), "any.txt", LEXICON, LIMITS)
    except (DocumentRefused, UnicodeEncodeError):
        return
    check(document, story)
    assert (story,) == read_plain(document.encode(), "any.txt", LEXICON, LIMITS)


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

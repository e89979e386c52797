"""The same document after what happens to documents: the fields stay the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from articles.sources import Figure, Paragraph, Story, Subhead
from tests.sources.samples import ORCHARD, read


def fields(story: Story) -> dict[str, object]:
    figures = [part for part in story.body if isinstance(part, Figure)]
    return {
        "headline": story.headline,
        "places": story.dateline.places if story.dateline else (),
        "credits": story.credits,
        "captions": [figure.caption.replace("\u200b", "") for figure in figures],
        "pictures": [figure.credits for figure in figures],
        "body": sum(isinstance(part, Paragraph) for part in story.body),
        "subheads": sum(isinstance(part, Subhead) for part in story.body),
        "questions": [question.kind for question in story.questions],
    }


EXPECTED = fields(read(ORCHARD.encode(), "orchard.txt"))
CAPTION = next(line for line in ORCHARD.split("\n") if line.startswith("Gardeners"))

STRAIGHT = {0x2019: "'", 0x201C: '"', 0x201D: '"'}
MUTATIONS: dict[str, Callable[[str], str | bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "Windows-1252": lambda text: text.encode("windows-1252"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" — ", "\u00a0—\u00a0"),
    "no-break spaces in names": lambda text: text.replace("Tamsin ", "Tamsin\u00a0"),
    "three stops": lambda text: text.replace("…", "..."),
    "two hyphens": lambda text: text.replace("—", "--"),
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "single newlines": lambda text: text.replace("\n\n", "\n"),
    "trailing spaces": lambda text: text.replace("\n", "  \n"),
    "doubled caption": lambda text: text.replace(CAPTION, f"{CAPTION}\n\n{CAPTION}"),
    "menu first": lambda text: f"Skip to content\n\nHome\n\nNews\n\n{text}",
    "zero-width": lambda text: text.replace("Credit…", "\u200bCredit…"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_fields_survive(name: str) -> None:
    mutated = MUTATIONS[name](ORCHARD)
    data = mutated if isinstance(mutated, bytes) else mutated.encode()
    assert fields(read(data, "orchard.txt")) == EXPECTED

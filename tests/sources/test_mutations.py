"""The same document after what happens to documents: the fields stay the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.sources import Figure, Role, Story
from tests.sources.samples import ORCHARD, read
from tests.sources.test_houses import FORMS

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "text"


def text_of(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252")


HOUSES = {name: "\n\n".join(line for _, line in lines) + "\n" for name, lines in FORMS.items()}
DOCUMENTS = {
    "orchard": ORCHARD,
    **{path.stem: text_of(path) for path in sorted(SEEDS.glob("*.txt"))},
    **HOUSES,
}


def plain(text: str) -> str:
    """A text without what mutations change of its letters."""
    same = unicodedata.normalize("NFC", text).replace("\u200b", "")
    for many, one in (("...", "…"), ("--", "—"), ("’", "'"), ("“", '"'), ("”", '"'), ("‘", "'")):
        same = same.replace(many, one)
    return " ".join(same.split())


def fields(story: Story) -> dict[str, object]:
    figures = [part for part in story.body if isinstance(part, Figure)]
    return {
        "headline": plain(story.headline),
        "kicker": plain(story.kicker),
        "standfirst": plain(story.standfirst),
        "byline": plain(story.byline),
        "contributor line": plain(story.contributor_line),
        "places": [plain(str(place)) for place in story.dateline.places] if story.dateline else (),
        "agency": story.dateline.agency if story.dateline else "",
        "credits": [
            tuple(map(plain, (c.work, c.name, c.agency, c.distributor, c.place)))
            for c in story.credits
        ],
        "captions": [(plain(figure.caption), plain(figure.credit_line)) for figure in figures],
        "pictures": [
            tuple(map(plain, (c.name, c.agency, c.distributor)))
            for figure in figures
            for c in figure.credits
        ],
        "corrections": [(c.kind, plain(c.text), c.date) for c in story.corrections],
        "published": story.published.moment if story.published else None,
        "updated": story.updated.moment if story.updated else None,
        "body": [
            (type(part).__name__, plain(getattr(part, "text", ""))) for part in story.body
        ],
        "questions": sorted((q.kind, plain(q.text)) for q in story.questions),
    }  # fmt: skip


# Told by what stands around it: a list's links, a name once more, a label above its points.
STAYS = (
    "teaser",
    "read-more",
    "picture-label",
    "section-names",
    "list-related",
    "list-topics",
    "list-end",
    "summary-label",
)


def furniture_first(text: str) -> str:
    """All furniture at the top of the document, and not where it was."""
    lines = text.split("\n")
    furniture = [
        line.number - 1
        for line in read(text.encode(), "any.txt").lines
        if line.role is Role.FURNITURE and line.rule not in STAYS
    ]
    kept = [line for at, line in enumerate(lines) if at not in furniture]
    return "\n\n".join([*(lines[at] for at in furniture), "Share", "\n".join(kept)])


def double_captions(text: str) -> str:
    captions = [
        line.text
        for line in read(text.encode(), "any.txt").lines
        if line.role is Role.CAPTION and "caption-credit" in line.rule
    ]
    for caption in captions:
        text = text.replace(caption, f"{caption}\n\n{caption}")
    return text


STRAIGHT = {0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'}
MUTATIONS: dict[str, Callable[[str], str | bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "Windows-1252": lambda text: text.encode("windows-1252"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "three stops": lambda text: text.replace("…", "..."),
    "two hyphens": lambda text: text.replace("—", "--"),
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "single newlines": lambda text: text.replace("\n\n", "\n"),
    "three newlines": lambda text: text.replace("\n\n", "\n\n\n"),
    "trailing spaces": lambda text: text.replace("\n", "  \n"),
    "doubled captions": double_captions,
    "menu first": lambda text: f"Skip to content\n\nMenu\n\nSearch\n\n{text}",
    "furniture first": furniture_first,
    "zero-width": lambda text: text.replace("Credit…", "\u200bCredit…"),
}


# Copy wrapped at a width has its paragraphs by its blank lines alone.
LINEWISE = ("single newlines", "doubled captions", "furniture first")


def mutated(name: str, mutation: str) -> bytes | None:
    """None where the change cannot be made: letters that an encoding has not, wrapped copy."""
    if mutation in LINEWISE and name.startswith("dpa"):
        return None
    try:
        changed = MUTATIONS[mutation](DOCUMENTS[name])
    except UnicodeEncodeError:
        return None
    return changed if isinstance(changed, bytes) else changed.encode()


CASES = [(name, change) for name in DOCUMENTS for change in MUTATIONS if mutated(name, change)]


@pytest.mark.parametrize(("name", "mutation"), CASES)
def test_fields_survive(name: str, mutation: str) -> None:
    data = mutated(name, mutation)
    assert data is not None
    assert fields(read(data, "any.txt")) == fields(read(DOCUMENTS[name].encode(), "any.txt"))

"""What holds for the documents of every agency format, as they are and after harm."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from articles.sources import RULES, DocumentRefused, Story, read_stories
from tests.sources.documents import samples

FOLDERS = ("ninjs", "nitf", "newsml-g2", "newsml-1", "anpa", "iptc-7901")
DOCUMENTS = [path for folder in FOLDERS for path in samples(folder)]
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]*>")
MUTANTS = 200


def names(path: Path) -> str:
    return path.stem


def words(text: str) -> set[str]:
    return set(WORD.findall(text))


def printed(path: Path) -> set[str]:
    """Every word of a document that is text, not a name of its format."""
    data = path.read_bytes()
    if data.lstrip()[:1] == b"{":
        return words(TAG.sub(" ", " ".join(strings(json.loads(data)))))
    if data.lstrip()[:1] == b"<":
        return words(" ".join(ElementTree.fromstring(data).itertext()))
    return words(re.sub("[\x00-\x1f\x7f]", " ", data.decode("windows-1252")))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)
    else:
        yield str(value)


def accounted(stories: tuple[Story, ...]) -> set[str]:
    return words(" ".join(line.text for story in stories for line in story.lines))


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_no_word_is_lost(path: Path) -> None:
    stories = read_stories(path.read_bytes(), path.name)
    lost = printed(path) - accounted(stories) - {"None", "True", "False"}
    assert lost == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_lines_are_numbered_and_inside_the_document(path: Path) -> None:
    data = path.read_bytes()
    lines = [line for story in read_stories(data, path.name) for line in story.lines]
    assert [line.number for line in lines] == sorted({line.number for line in lines})
    assert all(0 <= line.start < line.end <= len(data) for line in lines)
    assert all(line.rule in RULES for line in lines)


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_what_the_body_shows_stands_in_a_line(path: Path) -> None:
    for story in read_stories(path.read_bytes(), path.name):
        numbers = {line.number for line in story.lines}
        assert all(number in numbers for block in story.body for number in block.lines)


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_a_harmed_document_is_read_or_refused(path: Path) -> None:
    chance = random.Random(path.name)
    data = path.read_bytes()
    for _ in range(MUTANTS):
        with suppress(DocumentRefused):
            stories = read_stories(mutant(data, chance), path.name)
            assert stories
            for story in stories:
                f"{story.headline}{story.lines}".encode()


def mutant(data: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(data)), chance.randrange(1, 300)
    harms = (
        lambda: data[:at],
        lambda: data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
        lambda: data[:at] + data[at + length :],
        lambda: data[:at] + data[at : at + length] + data[at:],
        lambda: without_element(data, chance),
    )
    return chance.choice(harms)()


def without_element(data: bytes, chance: random.Random) -> bytes:
    """A document less one of its elements or members, so that it is still well formed."""
    found = list(re.finditer(rb'<(\w+)[^>]*>[^<]*</\1>|"\w+": "[^"\\]*",|\^[^<\n]*<', data))
    if not found:
        return data[1:]
    one = chance.choice(found)
    return data[: one.start()] + data[one.end() :]

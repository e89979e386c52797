"""Nothing that comes out of reading has a character that no database holds."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from articles.sources import DocumentRefused, read_stories
from articles.sources.storable import UNSTORABLE
from tests.conftest import SEEDS

SAMPLES = [path for path in sorted(SEEDS.parent.rglob("*.*")) if path.name != "README.md"]
SMALL = [path for path in SAMPLES if path.stat().st_size < 99_999]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.name)
def test_bytes_that_are_no_letters_leave_none_behind(path: Path) -> None:
    chance = random.Random(path.name)
    for _ in range(12):
        data = bytearray(path.read_bytes())
        for _ in range(6):
            at = chance.randrange(len(data))
            data[at:at] = bytes(chance.choice([0, 0x80, 0xFF, 0xC3, 0x93]) for _ in range(2))
        with suppress(DocumentRefused):
            for text in texts(read_stories(bytes(data), path.name)):
                assert not UNSTORABLE.search(text)


def test_what_an_escape_makes_is_taken_out_everywhere() -> None:
    item = {"uri": "a\0", "headline": "x", "body_text": "y", "keywords": ["\0", "\udcff"]}
    for text in texts(read_stories(json.dumps(item).encode(), "item.json")):
        assert not UNSTORABLE.search(text)

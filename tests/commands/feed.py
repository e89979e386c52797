"""A format of several stories for tests: JSON after a mark, each story's parts as stated."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from articles.sources import Lexicon, Limits, Stated, Story, readers
from articles.sources.format import Beginning, Format
from articles.sources.manuscript import Manuscript

MARK = b"%feed "
TEXT = "The town has a clock again, the harbour master said on Tuesday, and it keeps time."


def read_feed(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    first = 1
    for item in json.loads(data[len(MARK) :]):
        manuscript = Manuscript(lexicon, first=first)
        manuscript.headline(item.get("headline", "Council buys a clock"), (0, 1))
        for paragraph in item.get("body", [TEXT]):
            manuscript.paragraph(paragraph, (0, 1))
        for field in ("published", "updated", "embargo"):
            if moment := item.get(field):
                stated = Stated(printed=moment, moment=datetime.fromisoformat(moment))
                getattr(manuscript, field)(moment, stated, (0, 1))
        first = manuscript.next
        stated_fields = {"identifier": item.get("id", ""), "hold": item.get("hold", "")}
        keywords = tuple(item.get("keywords", ()))
        yield manuscript.story(
            reader="feed-1", encoding="utf-8", keywords=keywords, **stated_fields
        )


def recognised(beginning: Beginning) -> bool:
    return beginning.raw.startswith(MARK)


@pytest.fixture
def feeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents of this format are read."""
    reader = f"{__name__}:{read_feed.__name__}"
    format = Format(name="feed", reader=reader, endings=(".feed",), recognises=recognised)
    monkeypatch.setattr(readers, "FORMATS", (format, *readers.FORMATS))


def write(file: Path, *stories: dict[str, Any]) -> Path:
    file.write_bytes(MARK + json.dumps(stories).encode())
    return file

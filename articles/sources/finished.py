"""A sheet that the grammar went over becomes a story, with what the format states of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from articles.sources.printable import printable
from articles.sources.sheet import Sheet
from articles.sources.story import Credit, Story

LETTERS_LOST = "has letters that cannot be read"


def stating(story: Story, sheet: Sheet, stated: Mapping[str, Any]) -> Story:
    """The story with the fields that its format gives; every reason to hold it back counts."""
    lost = any("\N{REPLACEMENT CHARACTER}" in block.text for block in sheet.blocks)
    holds = [stated.get("hold", "") or sheet.state, story.hold, LETTERS_LOST if lost else ""]
    fields = {**stated, "hold": "; it ".join(filter(None, holds))}
    return replace(
        story, literal=False, **{name: _printable(value) for name, value in fields.items()}
    )


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    whole = isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    return tuple(map(printable, value)) if whole else value


def credit_once(sheet: Sheet) -> None:
    """Who is named in a field and printed in a by-line is credited once, as first named."""
    kept: dict[tuple[str, ...], Credit] = {}
    for credit in sheet.credits:
        kept.setdefault(
            (credit.work, (credit.name or credit.agency).casefold(), credit.place), credit
        )
    sheet.credits[:] = kept.values()

"""Lines between headline and text that nobody could name: where they are many, they are no labels
but a part of the work (what a recipe needs, the verses of a poem), and it is held."""

from __future__ import annotations

from articles.sources.sheet import Sheet

MOST = 2
WHY = "has lines above its text that could not be placed"


def hold_for_unplaced(sheet: Sheet) -> None:
    head = range(max(sheet.headline_at + 1, 0), sheet.lead_at)
    lost = [index for index in head if sheet.rule(index) == "unknown"]
    if len(lost) > MOST:
        sheet.hold_back(WHY)

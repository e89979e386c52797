from __future__ import annotations

from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "text"


@pytest.fixture
def ferry() -> Path:
    """A scraped page: dateline, captions glued to credits, contributor line, furniture."""
    return SEEDS / "ferry-night-crossing.txt"

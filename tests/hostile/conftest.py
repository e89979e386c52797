from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.trap import trap


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the documents of a test lie; nothing outside it may be read."""
    inside = tmp_path / "copy"
    inside.mkdir()
    return inside


@pytest.fixture(autouse=True)
def nothing_is_fetched(tmp_path: Path) -> Iterator[None]:
    """Ends every test that opens a connection, or a file outside the folder and the program."""
    with trap((str(tmp_path / "copy"), str(tmp_path / "report"))) as caught:
        yield
    assert caught == []

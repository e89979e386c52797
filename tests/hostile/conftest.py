from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile import limited


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the documents of a test lie; nothing outside it may be read."""
    inside = tmp_path / "copy"
    inside.mkdir()
    return inside


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, to be copied for each process."""
    return limited.empty_database(tmp_path_factory.mktemp("database"))

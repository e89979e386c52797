from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
UNREACHABLE = ("postgres://newsroom:hush@127.0.0.1:1/newsroom", "sqlite:////nowhere/at/all.sqlite3")


@pytest.mark.parametrize("url", UNREACHABLE)
@pytest.mark.parametrize(
    ("command", "status"),
    [(["migrate"], 1), (["make_editor"], 1), (["import_seeds", "seeds"], 2)],
)
def test_a_database_that_cannot_be_opened_is_said_in_one_sentence(
    url: str, command: list[str], status: int
) -> None:
    result = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "newsroom.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == status
    assert len(result.stderr.strip().splitlines()) == 1
    assert "The database cannot be opened" in result.stderr
    assert "DATABASE_URL" in result.stderr
    assert "migrate" not in result.stderr
    assert "hush" not in result.stderr

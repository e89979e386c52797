"""The first of the two commands, as far as it can be tried without serving for ever."""

from __future__ import annotations

from pathlib import Path

from django.core.management import get_commands

ROOT = Path(__file__).resolve().parent.parent


def test_every_command_that_make_calls_is_there() -> None:
    lines = (ROOT / "Makefile").read_text().splitlines()
    called = [line.split()[1] for line in lines if line.strip().startswith("@$(MANAGE) ")]
    assert called
    assert set(called) <= set(get_commands())


def test_every_picture_that_the_readme_shows_is_there() -> None:
    shown = [part.split(")")[0] for part in (ROOT / "README.md").read_text().split("](")[1:]]
    local = [path for path in shown if not path.startswith("http")]
    assert local
    assert [path for path in local if not (ROOT / path).exists()] == []

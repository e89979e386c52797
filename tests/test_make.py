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
    local = [path for path in linked() if not path.startswith(("http", "#"))]
    assert local
    assert [path for path in local if not (ROOT / path).exists()] == []


def test_every_heading_that_the_readme_links_to_is_there() -> None:
    titles = [line.lstrip("# ") for line in readme().splitlines() if line.startswith("#")]
    headings = {"#" + title.lower().replace(" ", "-") for title in titles}
    linked_headings = {path for path in linked() if path.startswith("#")}
    assert linked_headings
    assert linked_headings <= headings


def linked() -> list[str]:
    return [part.split(")")[0] for part in readme().split("](")[1:]]


def readme() -> str:
    return (ROOT / "README.md").read_text()

"""A name belongs to the document that was met under it last."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Article, Origin, RichText
from tests.commands.importing import rows, run

pytestmark = pytest.mark.django_db

STORY = """{thing} to be moved to the quay

By Una Hale

LENNPORT — The {thing} will be moved to the quay in May, the council said on Monday.

“It is an old {thing},” said Pat Moor, who looks after it and would like to have it near.

The work costs {cost} pounds and takes three weeks, if the weather holds until then.
"""


def write(file: Path, thing: str, cost: int = 100) -> None:
    file.write_text(STORY.format(thing=thing, cost=cost))


def exchange(one: Path, other: Path) -> None:
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def body(thing: str) -> str:
    """Of the article that was first made of it: its slug stays."""
    article = Article.objects.get(slug=f"{thing.lower()}-to-be-moved-to-the-quay")
    return "".join(RichText.objects.filter(parent=article).values_list("text", flat=True))


def check_costs(tmp_path: Path, names: dict[str, str]) -> None:
    """Each of the files, changed, is a version of its own article."""
    for cost, (name, thing) in enumerate(names.items(), start=901):
        write(tmp_path / name, thing, cost)
    output = run(tmp_path)
    assert "conflict" not in output
    assert Article.objects.count() == len(names)
    for cost, thing in enumerate(names.values(), start=901):
        assert f"{cost} pounds" in body(thing)
        assert f"an old {thing}" in body(thing)


@pytest.fixture(params=[200, 1])
def batch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents go in together, or one by one."""
    monkeypatch.setattr("articles.intake.reading.BATCH", request.param)


@pytest.mark.usefixtures("batch")
def test_two_files_that_exchanged_their_names_keep_their_articles(tmp_path: Path) -> None:
    write(tmp_path / "bell.txt", "Bell")
    write(tmp_path / "tram.txt", "Tram")
    run(tmp_path)
    exchange(tmp_path / "bell.txt", tmp_path / "tram.txt")
    assert "same bytes as" in run(tmp_path)
    check_costs(tmp_path, {"bell.txt": "Tram", "tram.txt": "Bell"})


@pytest.mark.usefixtures("batch")
def test_names_that_were_exchanged_twice_are_as_they_were(tmp_path: Path) -> None:
    write(tmp_path / "bell.txt", "Bell")
    write(tmp_path / "tram.txt", "Tram")
    for _ in range(3):
        run(tmp_path)
        exchange(tmp_path / "bell.txt", tmp_path / "tram.txt")
    exchange(tmp_path / "bell.txt", tmp_path / "tram.txt")
    run(tmp_path)
    check_costs(tmp_path, {"bell.txt": "Bell", "tram.txt": "Tram"})


@pytest.mark.usefixtures("batch")
def test_names_that_went_round_among_three_are_known(tmp_path: Path) -> None:
    things = ["Bell", "Crane", "Tram"]
    for name, thing in zip("abc", things, strict=True):
        write(tmp_path / f"{name}.txt", thing)
    run(tmp_path)
    for name, thing in zip("bca", things, strict=True):
        write(tmp_path / f"{name}.txt", thing)
    run(tmp_path)
    check_costs(tmp_path, {"a.txt": "Tram", "b.txt": "Bell", "c.txt": "Crane"})


@pytest.mark.usefixtures("batch")
def test_an_import_after_an_exchange_finds_nothing_new(tmp_path: Path) -> None:
    write(tmp_path / "bell.txt", "Bell")
    write(tmp_path / "tram.txt", "Tram")
    run(tmp_path)
    exchange(tmp_path / "bell.txt", tmp_path / "tram.txt")
    run(tmp_path)
    before, names = rows(), list(Origin.objects.values_list("name"))
    run(tmp_path)
    assert (rows(), list(Origin.objects.values_list("name"))) == (before, names)


def test_one_of_two_that_exchanged_their_names_may_change_at_once(tmp_path: Path) -> None:
    write(tmp_path / "bell.txt", "Bell")
    write(tmp_path / "tram.txt", "Tram")
    run(tmp_path)
    write(tmp_path / "bell.txt", "Tram")
    write(tmp_path / "tram.txt", "Bell", 777)
    run(tmp_path)
    assert "777 pounds" in body("Bell")
    assert "100 pounds" in body("Tram")
    assert Article.objects.count() == 2


def test_a_file_that_became_a_copy_of_another_is_known_as_that_one(tmp_path: Path) -> None:
    write(tmp_path / "bell.txt", "Bell")
    write(tmp_path / "tram.txt", "Tram")
    run(tmp_path)
    write(tmp_path / "tram.txt", "Bell")
    run(tmp_path)
    write(tmp_path / "tram.txt", "Bell", 777)
    run(tmp_path)
    assert "777 pounds" in body("Bell")
    assert "an old Tram" in body("Tram")
    assert Article.objects.count() == 2

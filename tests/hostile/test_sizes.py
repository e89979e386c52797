"""Documents of a size, a length or a number of parts that no newsroom has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Edition, Stage
from tests.hostile import limited
from tests.hostile.intake import (
    LEAD,
    SECOND,
    body_of,
    only_article,
    pages,
    story,
    take_in,
    take_in_bytes,
)

MILLION = 1_000_000


def one_word() -> str:
    return story("Clock stops", "a" * MILLION)


# N09, N12: each is written when its turn comes
LONG: dict[str, Callable[[], str | bytes]] = {
    "a million empty lines": lambda: "\n" * MILLION + story(),
    "a million empty lines inside": lambda: story().replace("\n\n", "\n" * MILLION, 1),
    "a hundred megabytes in one line": lambda: b"word " * (20 * MILLION),
    "one word of a million letters": one_word,
    "the same paragraph ten thousand times": lambda: story("Clock", *[SECOND] * 10_000),
    "thousands of names": lambda: story("Clock", "\n".join(["By A B"] * 40_000)),
}
ENDLESS: dict[str, Callable[[], str | bytes]] = {
    "names": lambda: story("Clock stops", "By " + "a " * 50_000 + "!"),
    "initials": lambda: story("Clock", "By " + "A. " * 50_000 + "!"),
    "a day": lambda: story("Clock stops", "1" * 100_000 + " January"),
    "an address": lambda: story("Clock", "a@" + "a." * 50_000 + "<" * 50_000),
    "credits": lambda: story("Clock", "Credit…" + "A/" * 50_000, "(" * 50_000),
    "a dateline": lambda: "Clock\n\n" + "OSTLEMERE, " * 20_000 + "— x\n\n" + LEAD,
    "quotes": lambda: story("Clock", "“" * 200_000, "''" * 200_000),
    "shorter names": lambda: story("Clock", *["By " + "a " * 9_000 + "!"] * 20),
    "a shorter dateline": lambda: "Clock\n\n" + "OST, " * 3_000 + "— x\n\n" + LEAD,
}


@pytest.mark.parametrize("documents", [LONG, ENDLESS], ids=["long", "endless"])
def test_no_document_costs_more_than_seconds(
    documents: dict[str, Callable[[], str | bytes]], folder: Path, database: Path
) -> None:
    for name, write in documents.items():
        data = write()
        (folder / f"{name}.txt").write_bytes(data.encode() if isinstance(data, str) else data)
    ended = limited.take_in(folder, database, seconds=30)
    limited.assert_cheap(ended)
    for name in documents:
        assert f"{name}.txt" in ended.output


# N09
@pytest.mark.django_db
def test_what_is_too_large_is_refused_by_its_size(folder: Path) -> None:
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(5_000 * MILLION)
    taken = take_in(folder)
    assert taken.reason == "it is larger than 5,000,000 bytes"


# N09
@pytest.mark.django_db
def test_a_document_of_one_long_line_is_kept_whole(folder: Path) -> None:
    line = SECOND * 60
    taken = take_in_bytes(folder, line)
    assert taken.outcomes == ["imported"]
    assert "kept as a draft" in taken.reason
    assert only_article().stage == Stage.DRAFT
    assert body_of(only_article()) == f"<p>{line}</p>"


# N09
@pytest.mark.django_db
def test_a_word_of_a_million_letters_is_stored_whole_and_shown(folder: Path) -> None:
    take_in_bytes(folder, one_word())
    assert "a" * MILLION in body_of(only_article())
    assert "a" * MILLION in Client().get(Edition.objects.get().path).content.decode()


# N11
@pytest.mark.django_db
@pytest.mark.parametrize("letter", ["word ", "w", "港"])
def test_a_headline_of_ten_thousand_letters_is_never_cut_unseen(folder: Path, letter: str) -> None:
    headline = (letter * (10_000 // len(letter))).strip()
    taken = take_in_bytes(folder, story(headline))
    if taken.outcomes == ["refused"]:
        assert "its headline has" in taken.reason
        assert not Article.objects.exists()
    else:
        assert headline in body_of(only_article())
        assert not Edition.objects.exists()


# N11
@pytest.mark.django_db
def test_an_address_has_room_for_any_headline_that_fits(folder: Path) -> None:
    take_in_bytes(folder, story("ß" * 190), "a.txt")
    take_in_bytes(folder, story("港" * 190), "b.txt")
    assert [len(slug) <= 100 for slug in Article.objects.values_list("slug", flat=True)] == [
        True
    ] * 2
    assert pages()

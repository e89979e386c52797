"""A text that comes again in other bytes is the same text."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Source
from tests.commands.importing import run

pytestmark = pytest.mark.django_db

TEXT = unicodedata.normalize(
    "NFC", "Café buys clock\n\nOSTLEMERE, Lennshire — The café of José has a clock again.\n"
)
SPELLINGS = {
    "decomposed": unicodedata.normalize("NFD", TEXT).encode(),
    "crlf": TEXT.replace("\n", "\r\n").encode(),
    "mixed": TEXT.replace("\n", "\r\n", 1).encode(),
    "bom": b"\xef\xbb\xbf" + TEXT.encode(),
    "all": b"\xef\xbb\xbf" + unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_text_in_other_bytes_makes_no_second_article(tmp_path: Path, spelling: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.txt").write_bytes(SPELLINGS[spelling])
    output = run(tmp_path)
    assert f"same text as {tmp_path}/a.txt" in output
    assert Article.objects.count() == 1
    assert "2 unchanged" in run(tmp_path)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_text_that_is_there_already_is_left_alone_in_other_bytes(
    tmp_path: Path, spelling: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(SPELLINGS[spelling])
    run(file)
    file.write_bytes(TEXT.encode())
    assert "same text as before" in run(file)
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    assert f"same text as {file}" in run(tmp_path / "b.txt")
    assert Source.objects.count() == 1


def test_of_bytes_that_are_there_the_text_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(SPELLINGS["all"])
    run(tmp_path)
    monkeypatch.delattr("articles.intake.documents.digest_of_text")
    assert "1 unchanged" in run(tmp_path)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_sources_from_before_texts_were_known_are_known_by_them(
    tmp_path: Path, spelling: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(SPELLINGS[spelling])
    (tmp_path / "old.txt").write_bytes("Another café\n\nIn other bytes.\n".encode("cp1252"))
    run(tmp_path)
    Source.objects.update(text_sha256=None)
    migration = import_module("articles.migrations.0010_text_of_sources")
    migration.give_digests(apps, None)
    file.write_bytes(TEXT.encode())
    assert "same text as before" in run(file)
    assert Source.objects.get(text_sha256=None).name == str(tmp_path / "old.txt")


def test_a_text_that_goes_back_in_other_bytes_is_a_change(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    for data in (TEXT.encode(), TEXT.replace("again", "no more").encode(), SPELLINGS["crlf"]):
        file.write_bytes(data)
        output = run(file)
        assert "unchanged" not in output
    assert "1 updated" in output


def test_what_is_unchanged_costs_no_statement_of_its_own(tmp_path: Path) -> None:
    def statements(number: int) -> int:
        for at in range(number):
            (tmp_path / f"{at}.txt").write_text(f"Clock {at}\n\nThe clock of {at} was sold.\n")
        run(tmp_path)
        with CaptureQueriesContext(connection) as captured:
            assert f"{number} unchanged" in run(tmp_path)
        return len(captured)

    assert statements(5) == statements(40)

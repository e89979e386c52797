"""Two files of the same bytes are one article, and everywhere it is said which they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, ImportRun, LineRole, Origin, Receipt, RichText
from articles.sources.told import line_digest
from tests.commands.importing import rows, run
from tests.commands.test_reimport import TEXT

pytestmark = pytest.mark.django_db


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text(TEXT)


def test_a_twin_is_said_on_the_screen_and_in_the_file(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    report = tmp_path.parent / "report.json"
    for _ in range(2):
        output = run(tmp_path, report=str(report))
        first, twin = json.loads(report.read_text())["documents"]
        said = f"same bytes as {tmp_path}/a.txt"
        line = next(it for it in output.splitlines() if it.startswith(f"unchanged  {tmp_path}/b"))
        assert line.startswith(f"unchanged  {tmp_path}/b.txt: Council buys a clock for the quay · ")
        assert line.endswith(f" · {said}")
        assert (twin["outcome"], twin["reason"]) == ("unchanged", said)
        assert twin["headline"] == first["headline"]
    assert Article.objects.count() == 1


def test_a_twin_is_in_the_record_of_the_run_that_met_it_first(
    tmp_path: Path, admin_client: Client
) -> None:
    write(tmp_path, "a.txt", "b.txt")
    run(tmp_path)
    record = ImportRun.objects.get()
    page = admin_client.get(reverse("admin:articles_importrun_change", args=[record.pk]))
    assert f"same bytes as {tmp_path}/a.txt" in page.content.decode()
    assert Receipt.objects.get(outcome="unchanged").article == Article.objects.get()
    before = rows()
    run(tmp_path)
    assert rows() == before
    write(tmp_path, "c.txt")
    run(tmp_path)
    assert Receipt.objects.get(run=ImportRun.objects.latest("pk")).name == f"{tmp_path}/c.txt"


def test_the_twin_of_a_refused_document_is_refused(tmp_path: Path) -> None:
    text = "The town has a clock again, it was said at the council on Tuesday."
    page = f"<html><article><h1>{'Clock ' * 500}</h1><p>{text}</p></article></html>"
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page)
    with pytest.raises(SystemExit):
        run(tmp_path)
    assert set(Receipt.objects.values_list("outcome", flat=True)) == {"refused"}


def test_a_renamed_document_that_changes_later_is_a_version_of_its_article(tmp_path: Path) -> None:
    write(tmp_path, "tram.txt")
    run(tmp_path)
    (tmp_path / "tram.txt").rename(tmp_path / "tramway.txt")
    run(tmp_path)
    (tmp_path / "tramway.txt").write_text(TEXT.replace("forty pounds", "fifty pounds"))
    assert "updated" in run(tmp_path)
    assert Article.objects.count() == 1
    (tmp_path / "tramway.txt").write_text(TEXT.replace("forty pounds", "sixty pounds"))
    run(tmp_path)
    assert Article.objects.count() == 1
    assert "sixty pounds" in RichText.objects.first().text  # type: ignore[union-attr]


def test_what_an_editor_said_of_a_line_holds_under_the_new_name(tmp_path: Path) -> None:
    write(tmp_path, "tram.txt")
    run(tmp_path)
    last = "Its hands will be put on by volunteers before the winter timetable begins next month."
    LineRole.objects.create(
        origin=Origin.objects.get(),
        digest=line_digest(last),
        text=last,
        role="furniture",
        said_at=timezone.now(),
    )
    (tmp_path / "tram.txt").rename(tmp_path / "tramway.txt")
    run(tmp_path)
    (tmp_path / "tramway.txt").write_text(TEXT.replace("forty pounds", "fifty pounds"))
    run(tmp_path)
    body = "".join(RichText.objects.values_list("text", flat=True))
    assert "fifty pounds" in body
    assert "Its hands" not in body


def test_two_copies_that_both_change_are_not_said_to_have_the_same_name(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    run(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT.replace("forty pounds", "fifty pounds"))
    (tmp_path / "b.txt").write_text(TEXT.replace("forty pounds", "sixty pounds"))
    output = run(tmp_path)
    assert "under the same name" not in output
    assert f"from {tmp_path}/a.txt, which was the same document before" in output

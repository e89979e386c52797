"""The receipt of an import, on the screen and in its file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.management import report, report_file
from articles.management.report import Refusal
from articles.models import Receipt
from tests.commands.importing import run

pytestmark = pytest.mark.django_db

STORY = "Council buys clock {}\n\nOSTLEMERE, Lennshire — The town has clock {} again.\n"


def test_verbose_shows_every_line_with_its_role_and_its_reason(ferry: Path) -> None:
    output = run(ferry, verbose=True)
    assert "headline            headline              Ostlemere’s Midnight Ferry" in output
    assert "Ends with a credit after the word “Credit”." in output
    assert "Back to top button" in output
    assert "Back to top button" not in run(ferry, dry_run=True)


def write(file: Path, text: str) -> Path:
    file.write_text(text)
    return file


def test_the_screen_shows_the_first_documents_and_counts_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "SHOWN", 20)
    for number in range(25):
        (tmp_path / f"{number:02}.txt").write_text(STORY.format(number, number))
    output = run(tmp_path)
    assert output.count("\nimported ") == 19
    assert "… and 5 more; --report FILE lists them all." in output
    assert "25  Imported" in output


def test_every_document_has_a_line_as_it_comes_and_refusals_another_at_the_end(
    tmp_path: Path,
) -> None:
    run(write(tmp_path / "a.txt", STORY.format(1, 1)))
    write(tmp_path / "b.txt", "")
    for number in range(30):
        write(tmp_path / f"c{number:02}.txt", STORY.format(number + 2, number + 2))
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("import_seeds", str(tmp_path), stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("unchanged  ")
    assert [line.split()[0] for line in lines[1:33]] == ["refused"] + 30 * ["imported"] + ["32"]
    assert lines[-1] == lines[1]


def test_questions_are_counted_by_kind_and_refusals_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("OSTLEMERE — Three boots were found on Tuesday.\n")
    (tmp_path / "b.txt").write_bytes(b"")
    out, file = io.StringIO(), tmp_path / "report.json"
    with pytest.raises(SystemExit):
        call_command("import_seeds", str(tmp_path), report=str(file), stdout=out)
    assert "1  No headline was found." in out.getvalue()
    assert "b.txt: it is empty" in out.getvalue()
    data = json.loads(file.read_text())
    assert data["questions"]["no_headline"] == 1
    asked = [it for it in data["documents"][0]["questions"] if it["kind"] == "no_headline"]
    assert [set(it) for it in asked] == [{"kind", "line", "text", "proposal"}]
    assert (data["documents"][1]["lines"], data["documents"][1]["questions"]) == ([], [])
    assert sum(data["totals"].values()) == len(data["documents"])


def test_the_file_tells_every_line_with_its_role_rule_bytes_and_text(tmp_path: Path) -> None:
    story, file = write(tmp_path / "a.txt", STORY.format("é", "é")), tmp_path / "report.json"
    run(story, report=str(file))
    lines = json.loads(file.read_text())["documents"][0]["lines"]
    spans = [story.read_bytes()[it["start"] : it["end"]].decode() for it in lines]
    assert spans == [it["text"] for it in lines]
    assert spans[1] == "OSTLEMERE, Lennshire — The town has clock é again."
    assert [(it["number"], it["role"], it["rule"]) for it in lines] == [
        (1, "headline", "headline"),
        (3, "body", "lead-dateline"),
    ]


def test_what_is_there_already_is_told_line_by_line_too(ferry: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    told = [run(ferry, verbose=True, report=str(file)) for _ in range(2)]
    assert [text.count("\n         ") for text in told] == [17, 17]
    again = json.loads(file.read_text())
    (document,) = again["documents"]
    assert (document["outcome"], len(document["lines"])) == ("unchanged", 17)
    assert sum(document["roles"].values()) == again["lines"]["accounted"] == 17
    assert [it["kind"] for it in document["questions"]] == list(again["questions"])
    assert "17" not in run(ferry)


def test_a_run_that_breaks_off_leaves_a_report_that_says_so(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(self: report_file.ReportFile, receipt: Receipt) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(report_file.ReportFile, "add", stop)
    with pytest.raises(KeyboardInterrupt):
        run(ferry, report=str(tmp_path / "report.json"))
    data = json.loads((tmp_path / "report.json").read_text())
    assert (data["complete"], data["documents"]) == (False, [])


@pytest.mark.parametrize(
    ("reason", "place"),
    [
        ("it is XML that cannot be read: mismatched tag, in line 12", "line 12"),
        ("it has a NUL byte at 1,024, so it is no text", "byte at 1,024"),
        ("it is empty", ""),
    ],
)
def test_the_place_of_a_refusal_is_data(reason: str, place: str) -> None:
    assert Refusal("a.xml", reason).place == place

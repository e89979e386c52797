from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import (
    Agency,
    Article,
    Author,
    Edition,
    Image,
    Receipt,
    Section,
    Source,
    Stage,
)
from tests.commands.importing import rows, run
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db


def test_a_document_becomes_a_published_article(ferry: Path) -> None:
    run(ferry)
    article = Article.objects.get()
    assert article.headline == (
        "Ostlemere’s Midnight Ferry Wins a Reprieve, With Volunteers at the Ropes"
    )
    assert article.dateline == "OSTLEMERE, Lennshire"
    assert article.places == [["Ostlemere", "Lennshire"]]
    assert article.section is None
    assert article.first_published_at is None
    assert Edition.objects.visible().get().article == article


def test_every_line_is_accounted_for(ferry: Path) -> None:
    output = run(ferry)
    receipt = Receipt.objects.get()
    assert "17 of 17 lines accounted for, 0 unknown" in output
    assert receipt.lines == sum(receipt.roles.values()) == 17
    assert receipt.roles == {
        "headline": 1,
        "body": 11,
        "caption": 2,
        "contributors": 1,
        "furniture": 2,
    }


def test_the_source_keeps_the_bytes_and_the_reasons(ferry: Path) -> None:
    run(ferry)
    source = Source.objects.get()
    assert bytes(source.data) == ferry.read_bytes()
    lines = list(source.readings.get(current=True).accounted())
    text = ferry.read_text()
    assert [line.text for line in lines] == [line for line in text.split("\n") if line]
    assert {line.text for line in lines if line.role == "furniture"} == {
        "Related Articles",
        "Back to top button",
    }
    assert all(line.reason and line.reason != line.rule for line in lines)


def test_the_body_is_word_for_word_without_the_dateline(ferry: Path) -> None:
    run(ferry)
    blocks = Edition.objects.get().body
    assert [block["type"] for block in blocks] == ["text", "figure", "text", "figure", "text"]
    html = "".join(block.get("html", "") for block in blocks)
    assert html.startswith("<p>The late ferry across the Lenn, condemned twice")
    assert html.count("<p>") == 11
    assert "“Everyone volunteers in November, when it is in the newspaper,” he said." in html


def test_a_picture_without_a_file_keeps_its_words_and_its_place(ferry: Path) -> None:
    run(ferry)
    first, second = Image.objects.order_by("pk")
    assert first.caption == "Passengers waiting at North Slip on Monday for the 23.40 to the quay."
    assert first.credit_line == "Joss Marrable/Agence France-Presse — Getty Images"
    credit = second.credits.get()
    assert (credit.work, str(credit.author)) == ("photographer", "Rafiq ul-Haq")
    assert (str(credit.agency), str(credit.distributor)) == ("Agence France-Presse", "Getty Images")


def test_reporters_are_credited_with_their_places(ferry: Path) -> None:
    run(ferry)
    article = Article.objects.get()
    credits = [(str(it.author), it.work, it.place) for it in article.credits.all()]
    assert credits == [
        ("Ines Tarrow", "reporter", "Ostlemere"),
        ("Dov Hallin", "reporter", "Varnmouth"),
    ]
    assert article.contributor_line == (
        "Ines Tarrow reported from Ostlemere, and Dov Hallin from Varnmouth."
    )


def test_the_same_document_again_makes_no_row(ferry: Path) -> None:
    run(ferry)
    before = rows()
    assert "1 unchanged" in run(ferry)
    assert rows() == before


def test_a_renamed_document_is_unchanged(ferry: Path, tmp_path: Path) -> None:
    run(ferry)
    copy = tmp_path / "renamed.txt"
    copy.write_bytes(ferry.read_bytes())
    assert "1 unchanged" in run(copy)
    assert Article.objects.count() == 1


def test_two_files_of_the_same_bytes_make_one_article(ferry: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(ferry.read_bytes())
    report = tmp_path / "report.json"
    run(tmp_path, report=str(report))
    documents = json.loads(report.read_text())["documents"]
    assert [it["outcome"] for it in documents] == ["imported", "unchanged"]
    assert "same bytes as" in documents[1]["reason"]
    assert Article.objects.count() == 1


def test_an_article_deleted_by_an_editor_stays_deleted(ferry: Path) -> None:
    run(ferry, goes_in_as="draft")
    Article.objects.get().delete()
    assert "1 unchanged" in run(ferry)
    assert not Article.objects.exists()


def test_a_bad_document_is_named_and_stops_no_other(ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "a-good.txt").write_bytes(ferry.read_bytes())
    (tmp_path / "b-empty.txt").write_bytes(b"")
    (tmp_path / "c-binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    (tmp_path / "d-good.txt").write_bytes((SEEDS / "greek-choir-basses.txt").read_bytes())
    out = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("import_seeds", str(tmp_path), stdout=out)
    assert stopped.value.code == 1
    assert "b-empty.txt: " in out.getvalue()
    assert "c-binary.txt: " in out.getvalue()
    assert Article.objects.count() == 2
    assert Receipt.objects.filter(outcome="refused").count() == 2


def test_a_document_without_a_headline_stays_a_draft_with_a_question() -> None:
    output = run(SEEDS / "no-headline-left-boots.txt")
    article = Article.objects.get()
    assert (article.headline, article.stage) == ("", Stage.DRAFT)
    assert not Edition.objects.exists()
    assert article.questions.filter(kind="no_headline").exists()
    assert "kept as a draft: it has no headline" in output


def test_a_story_whose_date_is_still_to_come_is_said_to_be_scheduled(tmp_path: Path) -> None:
    text = "Ferry runs again\n\nPublished May 5, 2099\n\nThe ferry runs again from today on.\n"
    (tmp_path / "later.txt").write_text(text)
    assert "scheduled for 2099-05-05 00:00" in run(tmp_path / "later.txt")


def test_a_kicker_that_is_a_section_files_the_article_there() -> None:
    harbour = Section.objects.create(name="Harbour", slug="harbour")
    run(SEEDS / "feature-pilots-moving-bar.txt", section="Features")
    article = Article.objects.get()
    assert (article.section, article.kicker) == (harbour, "")


def test_the_section_named_takes_what_names_none(ferry: Path) -> None:
    run(ferry, section="River")
    article = Article.objects.select_related("section").get()
    assert article.section is not None
    assert article.section.slug == "river"


def test_people_and_agencies_are_made_once_and_found_by_their_aliases() -> None:
    press = Agency.objects.create(name="Agence France-Presse", slug="afp")
    ines = Author.objects.create(name="Ines M. Tarrow", slug="ines")
    ines.aliases.create(name="Ines Tarrow")
    run(SEEDS)
    assert Author.objects.filter(name__contains="Tarrow").get() == ines
    assert Agency.objects.filter(name="Agence France-Presse").get() == press
    assert not Agency.objects.filter(name="AFP").exists()


def test_a_name_of_two_people_is_asked_and_shown_as_printed(ferry: Path) -> None:
    for slug in ("dov-1", "dov-2"):
        Author.objects.create(name="Dov Hallin", slug=slug)
    run(ferry)
    article = Article.objects.get()
    credit = article.credits.get(name_as_printed="Dov Hallin")
    assert credit.author is None
    assert article.questions.filter(kind="which_person", text="Dov Hallin").exists()


def test_markup_in_a_document_is_text(tmp_path: Path) -> None:
    document = tmp_path / "story.txt"
    document.write_text(
        "Council buys a <b>bold</b> clock\n\n"
        "OSTLEMERE — The town has a clock <script>alert(1)</script> again, it said on Tuesday.\n\n"
        "It cost £40 & a cake, which the treasurer called a fair price for the time of day.\n"
    )
    run(document)
    edition = Edition.objects.get()
    assert edition.headline == "Council buys a <b>bold</b> clock"
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in edition.body[0]["html"]
    assert "£40 &amp; a cake" in edition.body[0]["html"]

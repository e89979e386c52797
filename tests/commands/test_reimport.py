from __future__ import annotations

import io
from pathlib import Path

import pytest

from articles.models import Article, Edition, Origin, Proposal, Receipt, RichText, Source
from articles.publishing import publish
from tests.commands.importing import rows, run

pytestmark = pytest.mark.django_db

TEXT = """Council buys a clock for the quay

By Ines Tarrow

OSTLEMERE, Lennshire — The town has a clock again, the harbour master said on Tuesday.

It cost forty pounds, which the treasurer called a fair price for the time of day.

The old clock stopped in the flood and nobody had wound it since the ferry was sold.

Passengers waiting below the clock on Monday. Credit…Joss Marrable/Agence France-Presse

Its hands will be put on by volunteers before the winter timetable begins next month.

Ines Tarrow reported from Ostlemere, and Dov Hallin from Varnmouth.
"""
PRICE = "It cost forty pounds, which the treasurer called a fair price for the time of day."
FLOOD = "The old clock stopped in the flood and nobody had wound it since the ferry was sold."


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    return file


def change(document: Path, *pairs: tuple[str, str]) -> str:
    text = document.read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    document.write_text(text)
    return run(document)


def body() -> str:
    return "".join(RichText.objects.order_by("ordering").values_list("text", flat=True))


def state() -> str:
    return str(vars(Article.objects.with_state().get())["state"])


def edit(old: str, new: str) -> None:
    row = RichText.objects.get(text__contains=old)
    row.text = row.text.replace(old, new)
    row.save()


def test_a_changed_document_is_a_new_version_of_the_same_article(document: Path) -> None:
    output = change(document, ("forty pounds", "fifty pounds"), ("a clock for", "two clocks for"))
    article = Article.objects.get()
    assert article.headline == "Council buys two clocks for the quay"
    assert "fifty pounds" in body()
    assert Source.objects.count() == 2
    assert article.source == Source.objects.latest("pk")
    assert "2 fields follow it" in output
    assert Receipt.objects.latest("pk").outcome == "updated"


def test_readers_see_a_new_version_when_somebody_publishes(document: Path) -> None:
    output = change(document, ("forty pounds", "fifty pounds"))
    assert "readers see it when somebody publishes" in output
    article = Article.objects.get()
    assert state() == "changed"
    assert "forty pounds" in str(Edition.objects.visible().get().body)
    publish(article)
    assert "fifty pounds" in str(Edition.objects.visible().get().body)


def test_what_an_editor_changed_is_kept_and_the_new_words_wait(document: Path) -> None:
    Article.objects.update(headline="Time comes back to the quay")
    output = change(document, ("a clock for", "two clocks for"), ("forty", "fifty"))
    article = Article.objects.get()
    assert article.headline == "Time comes back to the quay"
    assert "fifty" in body()
    proposal = article.proposals.get()
    assert (proposal.field, proposal.ours) == ("headline", "Time comes back to the quay")
    assert proposal.theirs == "Council buys two clocks for the quay"
    assert "1 field follows it, 1 waits as a proposal" in output


def test_an_edited_paragraph_waits_and_the_others_follow(document: Path) -> None:
    edit("forty pounds", "forty pounds and a handshake")
    change(document, ("forty pounds", "fifty pounds"), ("next month", "in January"))
    assert "forty pounds and a handshake" in body()
    assert "in January" in body()
    proposal = Proposal.objects.get()
    assert "handshake" in str(proposal.ours)
    assert "fifty" in str(proposal.theirs)


def test_what_an_editor_deleted_stays_deleted(document: Path) -> None:
    edit(f"<p>{FLOOD}</p>", "")
    article = Article.objects.get()
    article.credits.get(author__name="Dov Hallin").delete()
    article.articles_figure_set.all().delete()
    change(document, ("forty pounds", "fifty pounds"), ("on Monday", "on Sunday"))
    assert "in the flood" not in body()
    assert "fifty" in body()
    assert not article.credits.filter(author__name="Dov Hallin").exists()
    assert not article.articles_figure_set.exists()
    assert not Proposal.objects.exists()


def test_a_paragraph_that_was_deleted_and_changed_waits(document: Path) -> None:
    edit(f"<p>{FLOOD}</p>", "")
    change(document, ("in the flood", "in the great flood"))
    assert "flood" not in body()
    proposal = Proposal.objects.get()
    assert proposal.ours == []
    assert "great flood" in str(proposal.theirs)


def test_an_article_deleted_altogether_stays_deleted(tmp_path: Path) -> None:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file, goes_in_as="draft")
    Article.objects.get().delete()
    assert "stays deleted" in change(file, ("forty", "fifty"))
    assert not Article.objects.exists()
    assert "1 unchanged" in run(file)


def test_a_new_credit_is_added_and_a_dropped_one_goes(document: Path) -> None:
    change(document, ("and Dov Hallin from Varnmouth", "and Ana Rook from Varnmouth"))
    names = set(Article.objects.get().credits.values_list("author__name", flat=True))
    assert names == {"Ines Tarrow", "Ana Rook"}


def test_a_new_version_again_makes_no_row(document: Path) -> None:
    change(document, ("forty", "fifty"))
    before = rows()
    assert "1 unchanged" in run(document)
    assert rows() == before


def test_a_document_that_goes_back_is_followed_back(document: Path) -> None:
    change(document, ("forty", "fifty"))
    assert "1 updated" in change(document, ("fifty", "forty"))
    assert "forty" in body()
    assert Source.objects.count() == 2
    assert "1 unchanged" in run(document)


def test_a_change_of_spacing_changes_nothing_at_the_desk(document: Path) -> None:
    before = Article.objects.get()
    output = change(document, ("\n\nIt cost", "\n\n\n\nIt cost"))
    assert "nothing in it is new" in output
    after = Article.objects.get()
    assert (state(), after.lock_version) == ("live", before.lock_version)


def test_an_open_form_is_stale_after_a_new_version(document: Path) -> None:
    before = Article.objects.get().lock_version
    change(document, ("forty", "fifty"))
    assert Article.objects.get().lock_version == before + 1


def test_another_story_under_the_same_name_overwrites_nothing(document: Path) -> None:
    document.write_text(
        "Choir seeks basses\n\nVARNMOUTH, Lennshire — Anybody deep enough may come and sing "
        "with us on Thursdays, according to a notice.\n"
    )
    output = run(document)
    article = Article.objects.get()
    assert article.headline == "Council buys a clock for the quay"
    assert article.proposals.filter(field="headline").exists()
    assert "conflict: nothing in it is like" in output


def test_the_words_of_a_picture_that_readers_see_wait(document: Path) -> None:
    change(document, ("on Monday. Credit", "on Sunday. Credit"))
    figure = Article.objects.get().articles_figure_set.get()
    assert "on Monday" in figure.image.caption
    assert Proposal.objects.get().field == f"image.{figure.image_id}.caption"


def test_the_words_of_a_picture_that_nobody_saw_follow(tmp_path: Path) -> None:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file, goes_in_as="draft")
    change(file, ("on Monday. Credit", "on Sunday. Credit"))
    figure = Article.objects.get().articles_figure_set.get()
    assert "on Sunday" in figure.image.caption
    assert not Proposal.objects.exists()


def test_a_later_version_overtakes_the_proposal_of_an_earlier_one(document: Path) -> None:
    Article.objects.update(headline="Time comes back to the quay")
    change(document, ("a clock for", "two clocks for"))
    change(document, ("two clocks for", "three clocks for"))
    states = dict(Proposal.objects.values_list("theirs", "state"))
    assert states == {
        "Council buys two clocks for the quay": "overtaken",
        "Council buys three clocks for the quay": "open",
    }


def test_a_question_is_not_asked_twice(tmp_path: Path) -> None:
    file = tmp_path / "boots.txt"
    file.write_text("OSTLEMERE — Three boots were found on the slip on Tuesday, all left ones.\n")
    run(file)
    article = Article.objects.get()
    before = list(article.questions.values_list("kind", "text"))
    assert ("no_headline", "") in before
    article.questions.update(answered_at=article.created_at)
    change(file, ("Three boots", "Four boots"))
    assert article.questions.filter(kind="no_headline").count() == 1
    assert not article.questions.filter(kind="no_headline", answered_at=None).exists()


def test_standard_input_is_never_an_earlier_version(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (TEXT, TEXT.replace("forty", "fifty")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        run("-")
    assert Article.objects.count() == 2
    assert Origin.objects.count() == 2

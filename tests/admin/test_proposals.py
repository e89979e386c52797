from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Edition, Image, Proposal, RichText
from tests.commands.importing import run
from tests.commands.test_reimport import PRICE, TEXT, body, change, edit

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Headline and one paragraph were edited at the desk, and changed in the document."""
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    Article.objects.update(headline="Time comes back to the quay")
    edit("forty pounds", "forty pounds and a handshake")
    change(file, ("a clock for", "two clocks for"), ("forty pounds", "fifty pounds"))
    return file


def url() -> str:
    return reverse("admin:articles_article_proposals", args=[Article.objects.get().pk])


def decide(desk: Client, what: str, field: str = "") -> str:
    which = f".{Proposal.objects.get(field=field).pk}" if field else ""
    return desk.post(url(), {"decision": what + which}, follow=True).content.decode()


def test_both_sides_are_shown_with_the_words_that_differ_marked(
    desk: Client, document: Path
) -> None:
    page = desk.get(url()).content.decode()
    assert "<del>Time comes back to</del>" in page or "<del>Time</del>" in page
    assert "<ins>fifty</ins>" in page
    assert "and a handshake" in page


def test_taking_theirs_changes_the_article_and_not_what_readers_see(
    desk: Client, document: Path
) -> None:
    decide(desk, "take", "headline")
    assert Article.objects.get().headline == "Council buys two clocks for the quay"
    assert "handshake" in body()
    assert Edition.objects.visible().get().headline == "Council buys a clock for the quay"
    assert Proposal.objects.get(field="headline").state == "taken"


def test_a_paragraph_is_taken_in_its_place(desk: Client, document: Path) -> None:
    decide(desk, "take", "body")
    assert PRICE.replace("forty", "fifty") in body()
    assert body().index("fifty pounds") < body().index("in the flood")
    assert "handshake" not in body()


def test_what_was_taken_can_be_put_back(desk: Client, document: Path) -> None:
    decide(desk, "take")
    assert not Proposal.objects.filter(state="open").exists()
    decide(desk, "put_back", "body")
    decide(desk, "put_back", "headline")
    assert "handshake" in body()
    assert Article.objects.get().headline == "Time comes back to the quay"
    assert Proposal.objects.filter(state="open").count() == 2


def test_keeping_ours_leaves_the_article_and_is_not_asked_again(
    desk: Client, document: Path
) -> None:
    decide(desk, "keep")
    change(document, ("\n\nIt cost", "\n\n\nIt cost"))
    assert Article.objects.get().headline == "Time comes back to the quay"
    assert not Proposal.objects.filter(state="open").exists()


def test_a_place_that_was_changed_again_is_said_and_nothing_is_lost(
    desk: Client, document: Path
) -> None:
    edit("handshake", "nod")
    page = decide(desk, "take", "body")
    assert "has been changed since" in page
    assert "and a nod" in body()
    assert Proposal.objects.get(field="body").state == "open"


def test_a_deleted_paragraph_is_taken_where_it_stood(desk: Client, tmp_path: Path) -> None:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    edit(f"<p>{PRICE}</p>", "")
    change(file, ("forty", "fifty"))
    decide(desk, "take", "body")
    assert body().index("harbour master") < body().index("fifty") < body().index("in the flood")


def test_the_article_says_that_something_waits(desk: Client, document: Path) -> None:
    article = Article.objects.get()
    form = desk.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert url() in form
    listed = desk.get(reverse("admin:articles_article_changelist")).content.decode()
    assert "2 proposals" in listed
    waiting = desk.get(reverse("admin:articles_article_changelist"), {"proposals": "open"})
    assert waiting.context["cl"].result_count == 1


def test_who_may_not_change_articles_decides_nothing(client: Client, document: Path) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    client.force_login(reader)
    assert client.get(url()).status_code == 403
    assert client.post(url(), {"decision": "take"}).status_code == 403
    reader.groups.add(Group.objects.get(name="Photo editor"))
    assert client.get(url()).status_code == 200


def test_a_proposal_of_another_article_is_not_decided_here(desk: Client, document: Path) -> None:
    other = Article.objects.create(headline="Other")
    proposal = Proposal.objects.get(field="headline")
    there = reverse("admin:articles_article_proposals", args=[other.pk])
    desk.post(there, {"decision": f"take.{proposal.pk}"})
    assert Article.objects.get(pk=proposal.article_id).headline == "Time comes back to the quay"


def test_rich_text_rows_keep_what_was_not_proposed(desk: Client, document: Path) -> None:
    rows = RichText.objects.count()
    decide(desk, "take", "body")
    assert RichText.objects.count() == rows


def test_what_was_edited_since_is_not_lost_when_theirs_is_put_back(
    desk: Client, document: Path
) -> None:
    decide(desk, "take", "headline")
    Article.objects.update(headline="My third headline")
    page = decide(desk, "put_back", "headline")
    assert "has been changed since" in page
    assert Article.objects.get().headline == "My third headline"
    assert Proposal.objects.get(field="headline").state == "taken"


def test_an_embargo_on_what_readers_see_is_not_taken(desk: Client, document: Path) -> None:
    until = "2090-01-01T06:00:00+00:00"
    Proposal.objects.filter(field="headline").update(field="embargo_until", ours=None, theirs=until)
    page = decide(desk, "take", "embargo_until")
    assert "withdraw it first" in page
    assert Article.objects.get().embargo_until is None
    assert Proposal.objects.get(field="embargo_until").state == "open"


def test_the_words_of_a_picture_are_for_who_may_change_pictures(
    client: Client, document: Path
) -> None:
    change(document, ("Passengers waiting", "Nobody waiting"))
    worker = User.objects.create_user("worker", is_staff=True)
    names = ("view_article", "change_article")
    worker.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(worker)
    assert "who may change pictures decides" in client.get(url()).content.decode()
    page = decide(client, "take")
    assert "Only who may change pictures" in page
    assert Image.objects.get().caption.startswith("Passengers")
    worker.user_permissions.add(Permission.objects.get(codename="change_image"))
    assert "readers see those at once" not in page
    decide(client, "take")
    assert Image.objects.get().caption.startswith("Nobody")


def test_taking_all_says_which_words_readers_see_at_once(desk: Client, document: Path) -> None:
    assert "readers see those at once" not in desk.get(url()).content.decode()
    change(document, ("Passengers waiting", "Nobody waiting"))
    assert "readers see those at once" in desk.get(url()).content.decode()


def test_a_credit_that_the_document_took_back_waits_no_more(tmp_path: Path) -> None:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    change(file, ("Marrable/Agence France-Presse", "Marrable/Reuters"))
    waiting = Proposal.objects.filter(state="open", field__endswith=".credits")
    assert waiting.exists()
    change(file, ("Marrable/Reuters", "Marrable/Agence France-Presse"))
    assert not Proposal.objects.filter(state="open").exists()


def test_a_paragraph_that_the_document_took_back_waits_no_more(
    desk: Client, document: Path
) -> None:
    waiting = Proposal.objects.filter(field="body", state="open")
    before = waiting.get()
    change(document, ("fifty pounds", "forty pounds and a handshake"))
    assert not waiting.exists()
    before.refresh_from_db()
    assert before.state == "overtaken"


@pytest.mark.parametrize("which", ["x", "9" * 30, "9" * 5000])
def test_a_decision_on_no_proposal_decides_nothing(
    desk: Client, document: Path, which: str
) -> None:
    assert desk.post(url(), {"decision": f"take.{which}"}).status_code == 302
    assert set(Proposal.objects.values_list("state", flat=True)) == {"open"}

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Edition, LineRole, Proposal, Reading, Source
from tests.admin.test_lists import queries
from tests.commands.feed import feeds, write
from tests.commands.importing import run
from tests.commands.test_reimport import FLOOD, PRICE, TEXT, body, change, edit

__all__ = ["feeds"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    return file


def url(source: Source | None = None) -> str:
    source = source or Source.objects.latest("pk")
    return reverse("admin:articles_source_change", args=[source.pk])


def line(beginning: str) -> int:
    reading = Reading.objects.get(source=Source.objects.latest("pk"), current=True)
    return next(it.number for it in reading.accounted() if it.text.startswith(beginning))


def tell(client: Client, beginning: str, role: str) -> Any:
    return client.post(url(), {"line": line(beginning), "role": role}, follow=True)


def test_the_document_stands_beside_the_article(desk: Client, document: Path) -> None:
    page = desk.get(url()).content.decode()
    assert "All 8 lines are accounted for." in page
    assert 'title="Ends with a credit after the word “Credit”."' in page
    assert reverse("admin:articles_article_change", args=[Article.objects.get().pk]) in page
    assert page.count(PRICE) == 2


def test_the_article_shows_its_dateline_and_its_corrections(desk: Client, document: Path) -> None:
    said = "An earlier version of this article misstated the price of the clock."
    document.write_text(f"{document.read_text()}\nCorrection: {said}\n")
    run(document)
    article = Article.objects.get()
    assert article.dateline
    shown = desk.get(url()).content.decode().partition('id="made-title"')[2]
    assert f'<p class="made__dateline">{article.dateline}</p>' in shown
    assert said in shown.partition("made__correction")[2]


def test_lines_are_shown_by_role(desk: Client, document: Path) -> None:
    page = desk.get(url(), {"role": "caption"}).context["page"]
    assert [it.line.role for it in page.lines] == ["caption"]
    assert ("body", "body", 4, True) in page.roles


def test_a_line_that_an_editor_tells_is_that_in_the_article(desk: Client, document: Path) -> None:
    page = tell(desk, "The old clock", "furniture").content.decode()
    assert FLOOD not in body()
    assert "1 line is now: furniture. 1 part of the article follows; readers see it when" in page
    assert "An editor said so." in page
    said = LineRole.objects.get()
    assert (said.role, said.text, str(said.said_by)) == ("furniture", FLOOD, "editor")


def test_readers_see_nothing_of_it_until_it_is_published(desk: Client, document: Path) -> None:
    tell(desk, "The old clock", "furniture")
    assert FLOOD in str(Edition.objects.visible().get().body)
    assert vars(Article.objects.with_state().get())["state"] == "changed"


def test_what_was_told_is_remembered_by_the_next_version(desk: Client, document: Path) -> None:
    tell(desk, "The old clock", "furniture")
    change(document, ("forty pounds", "fifty pounds"), ("Council buys", "So the council buys"))
    assert "fifty pounds" in body()
    assert FLOOD not in body()
    reading = Reading.objects.get(source=Source.objects.latest("pk"), current=True)
    assert [it.rule for it in reading.accounted() if it.text == FLOOD] == ["told"]


def test_what_was_told_can_be_taken_back(desk: Client, document: Path) -> None:
    before = body()
    tell(desk, "The old clock", "furniture")
    tell(desk, "The old clock", "as_read")
    assert body() == before
    assert not LineRole.objects.exists()


def test_where_an_editor_edited_it_waits_as_a_proposal(desk: Client, document: Path) -> None:
    edit(FLOOD, "The old clock drowned.")
    tell(desk, "The old clock", "furniture")
    assert "The old clock drowned." in body()
    assert Proposal.objects.get().theirs == []


def test_a_headline_can_be_told(desk: Client, document: Path) -> None:
    tell(desk, "It cost forty pounds", "headline")
    assert Article.objects.get().headline == PRICE
    assert Article.objects.count() == 1


def test_several_lines_are_told_at_once(desk: Client, document: Path) -> None:
    lines = [line("The old clock"), line("It cost")]
    desk.post(url(), {"line": lines, "role": "not_for_publication"})
    assert FLOOD not in body()
    assert PRICE not in body()


def test_nothing_told_changes_nothing(desk: Client, document: Path) -> None:
    for data in ({}, {"line": "1"}, {"line": "x", "role": "body"}, {"line": "1", "role": "king"}):
        page = desk.post(url(), data, follow=True).content.decode()
        assert "Choose lines and what they are." in page
    assert Reading.objects.count() == 1


def test_who_may_not_change_articles_tells_nothing(client: Client, document: Path) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.groups.add(Group.objects.get(name="Reporter"))
    client.force_login(reader)
    assert 'name="line"' in client.get(url()).content.decode()
    reader.groups.set([])
    assert client.get(url()).status_code == 403
    assert client.post(url(), {"line": 1, "role": "body"}).status_code == 403


def test_an_earlier_version_is_shown_and_not_told(desk: Client, document: Path) -> None:
    earlier = Source.objects.get()
    change(document, ("forty", "fifty"))
    page = desk.get(url(earlier)).content.decode()
    assert "A later version of this document came" in page
    assert desk.post(url(earlier), {"line": 1, "role": "body"}).status_code == 403


@pytest.mark.usefixtures("feeds")
def test_the_stories_of_a_document_are_shown_one_by_one(desk: Client, tmp_path: Path) -> None:
    run(write(tmp_path / "a.feed", {"headline": "One"}, {"headline": "Two"}))
    page = desk.get(url()).context["page"]
    assert page.lines[0].line.text == "One"
    second = Article.objects.get(headline="Two")
    shown = desk.get(url(), {"story": second.origin.pk})
    assert shown.context["page"].article == second
    number = shown.context["page"].lines[0].line.number
    there = f"{url()}?story={second.origin.pk}"
    desk.post(there, {"line": number, "role": "kicker"})
    second.refresh_from_db()
    assert (second.headline, second.kicker) == ("", "Two")
    assert Article.objects.count() == 2


def test_a_long_document_costs_as_much_as_a_short_one(desk: Client, tmp_path: Path) -> None:
    costs = []
    for number in (20, 5000):
        file = tmp_path / f"{number}.txt"
        paragraph = "Paragraph {} of a long report on the clock, its hands and its numbers.\n\n"
        words = "".join(paragraph.format(n) for n in range(number))
        file.write_text(f"Report of {number}\n\nOSTLEMERE, Lennshire — It begins here.\n\n{words}")
        run(file)
        costs.append(queries(desk, url()))
    assert costs[0] == costs[1] <= 13


def test_the_article_shows_the_beginning_of_a_long_document(desk: Client, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    words = "".join(f"Paragraph {n} of a long report on the clock.\n\n" for n in range(900))
    file.write_text(f"Report\n\nOSTLEMERE, Lennshire — It begins here and goes on.\n\n{words}")
    run(file)
    form = reverse("admin:articles_article_change", args=[Article.objects.get().pk])
    page = desk.get(form).content.decode()
    assert page.count("source__role") == 300
    assert url() in page


def test_nothing_is_chosen_for_an_editor_beforehand(desk: Client, document: Path) -> None:
    page = desk.get(url()).content.decode()
    assert '<option value="">' in page.split('id="tell-role"')[1].split("</option>")[0] + "<"


def test_a_number_that_is_no_line_of_the_story_is_said(desk: Client, document: Path) -> None:
    page = desk.post(url(), {"line": "999", "role": "body"}, follow=True).content.decode()
    assert "Choose lines of this story." in page
    assert not LineRole.objects.exists()


def test_an_editor_learns_which_other_lines_changed(desk: Client, document: Path) -> None:
    page = tell(desk, "It cost forty pounds", "headline").content.decode()
    assert "Other lines changed with it: 1 (unknown)." in page


def test_every_line_can_be_focused_by_whoever_sees_it(client: Client, document: Path) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_source"))
    client.force_login(reader)
    page = client.get(url()).content.decode()
    assert page.count('tabindex="0" aria-describedby="why-') == 8
    assert 'type="checkbox" name="line"' not in page
    client.force_login(User.objects.create_superuser("editor"))
    page = client.get(url()).content.decode()
    assert 'tabindex="0" aria-describedby="why-' not in page
    assert page.count('type="checkbox" name="line"') == 8

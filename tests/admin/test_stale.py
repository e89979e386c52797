"""Two editors with one article: nothing that either saved is overwritten unseen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Correction, Credit, Figure, PullQuote, RichText, Topic
from tests.admin.forms import change_url, form_data, posted_from
from tests.admin.two_editors import CAPTION, QUOTE, TEXT, refused, saved, saved_again, told
from tests.commands.importing import run
from tests.factories import (
    a_section,
    an_author,
)


def test_a_second_editor_does_not_overwrite_the_first_unseen(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    saved(desk, story, headline="Ferry saved")
    page = refused(desk, story, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Headline", "Ferry saved", "Ferry sunk")]
    html = page.content.decode()
    assert "while you had it open" in html
    assert "saved again, it takes the place of theirs" in html
    assert "Ferry sunk</textarea>" in html
    assert Article.objects.get().headline == "Ferry saved"
    saved_again(desk, story, page)
    assert Article.objects.get().headline == "Ferry sunk"


@pytest.mark.parametrize(
    ("field", "value", "what", "model"),
    [
        (TEXT, "<p>It sails.</p>", ("Text, 1", "It sails.", "It runs."), RichText),
        (CAPTION, "The slip.", ("Figure, 2: caption here", "The slip.", "empty"), Figure),
        (QUOTE, "All do.", ("Pull quote, 3: text", "All do.", "Nobody counts."), PullQuote),
        ("credits-0-place", "Sarn", ("Credit, 1: place", "Sarn", "Ostlemere"), Credit),
        ("corrections-0-text", "50.", ("Correction, 1: text", "50.", "It is 40."), Correction),
    ],
)
def test_what_others_saved_is_shown_and_kept_where_it_was_not_touched_here(
    desk: Client, story: Article, field: str, value: str, what: tuple[str, ...], model: Any
) -> None:
    mine = form_data(desk, story)
    saved(desk, story, **{field: value})
    page = refused(desk, story, mine | {"headline": "Ferry sunk"})
    assert told(page) == [what]
    saved_again(desk, story, page)
    assert Article.objects.get().headline == "Ferry sunk"
    assert getattr(model.objects.get(), field.rpartition("-")[2]) == value


def test_section_topics_and_embargo_are_shown_and_kept_too(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    boats, weather = (Topic.objects.create(name=name, slug=name) for name in ("boats", "weather"))
    story.topics.add(boats)
    section = a_section()
    embargo = {"embargo_until_0": "2090-01-01", "embargo_until_1": "06:00:00"}
    topics = {"topics": [boats.pk, weather.pk]}
    saved(desk, story, section=section.pk, **topics, **embargo)
    page = refused(desk, story, mine | {"headline": "Ferry sunk"})
    assert told(page) == [
        ("Section", "Harbour", "empty"),
        ("Topics", "boats, weather", "empty"),
        ("Embargo until", "01/01/2090 06:00:00", "empty"),
    ]
    saved_again(desk, story, page)
    now = Article.objects.get()
    assert (now.section, now.topics.count()) == (section, 2)
    assert now.embargo_until is not None


def test_both_texts_of_a_block_stand_side_by_side(desk: Client, story: Article) -> None:
    RichText.objects.update(text="<p>One.</p><p>Two.</p><p>Three.</p>")
    mine = form_data(desk, story)
    saved(desk, story, **{TEXT: "<p>One.</p><p>Too &amp; fro.</p><p>Three.</p>"})
    page = refused(desk, story, mine | {TEXT: "<p>One.</p><p>To.</p><p>Three.</p>"})
    assert told(page) == [("Text, 1", "… / Too & fro. / …", "… / To. / …")]
    assert "<mark>Too &amp; fro.</mark>" in page.content.decode()
    assert "Too" in RichText.objects.get().text
    saved_again(desk, story, page)
    assert "To." in RichText.objects.get().text


def test_two_who_worked_on_one_credit_both_keep_their_work(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    saved(desk, story, **{"credits-0-place": "Sarn"})
    marit = an_author("Marit Osk")
    page = refused(desk, story, mine | {"credits-0-author": marit.pk})
    saved_again(desk, story, page)
    credit = story.credits.get()
    assert (credit.author, credit.place) == (marit, "Sarn")


def test_a_credit_that_was_changed_in_its_own_list_is_not_overwritten(
    desk: Client, story: Article
) -> None:
    mine = form_data(desk, story)
    Credit.objects.update(place="Sarn")
    page = refused(desk, story, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Credit, 1: place", "Sarn", "Ostlemere")]


@pytest.mark.parametrize("opened_on", ["", "{", "[]", '{"rows":[["",1,2]],"order":[[]]}'])
def test_a_form_that_does_not_say_what_it_was_opened_on_overwrites_nothing(
    desk: Client, story: Article, opened_on: str
) -> None:
    mine = form_data(desk, story) | {"headline": "Ferry sunk", "opened_on": opened_on}
    page = refused(desk, story, mine)
    assert told(page) == [("Headline", "Ferry kept", "Ferry sunk")]


def test_the_same_change_on_both_sides_is_no_difference(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    saved(desk, story, headline="Ferry saved")
    assert desk.post(change_url(story), mine | {"headline": "Ferry saved"}).status_code == 302


def test_one_editor_saves_as_often_as_they_like(desk: Client, story: Article) -> None:
    for headline in ("One", "Two"):
        data = form_data(desk, story) | {"headline": headline, "_continue": "1"}
        assert desk.post(change_url(story), data).status_code == 302
    assert Article.objects.get().headline == "Two"


def test_a_form_with_a_mistake_keeps_what_it_was_opened_on(desk: Client, story: Article) -> None:
    wrong = form_data(desk, story) | {"embargo_until_0": "soon", "headline": "Ferry sunk"}
    page = refused(desk, story, wrong)
    assert page.context["stale"] is None
    saved(desk, story, kicker="Harbour")
    again = posted_from(page) | {"embargo_until_0": "", "embargo_until_1": ""}
    assert told(refused(desk, story, again)) == [("Kicker", "Harbour", "empty")]


def test_publishing_over_a_later_save_is_refused_too(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    saved(desk, story, **{TEXT: "<p>It sails.</p>"})
    page = desk.post(change_url(story), mine | {"_publish": "1"})
    assert told(page)
    assert not story.editions.exists()


def test_a_removed_article_is_not_missed_by_a_crash(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    Article.objects.all().delete()
    answer = desk.post(change_url(story), mine)
    assert answer.status_code == 302
    assert answer.headers["Location"] == reverse("admin:index")


def test_a_new_version_of_the_document_makes_an_open_form_stale(
    desk: Client, tmp_path: Path
) -> None:
    file = tmp_path / "clock.txt"
    text = "Council buys a clock\n\nOSTLEMERE, Lennshire — The town has a clock again.\n"
    file.write_text(text)
    run(file)
    article = Article.objects.get()
    mine = form_data(desk, article)
    file.write_text(text.replace("a clock again", "two clocks"))
    run(file)
    answer = desk.post(change_url(article), mine | {"headline": "Ferry sunk"})
    assert answer.status_code == 200
    assert "two clocks" in answer.content.decode()
    assert Article.objects.get().headline == "Council buys a clock"

"""Two editors with one article: nothing that either saved is overwritten unseen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Correction, Credit, Figure, PullQuote, RichText, Topic
from tests.admin.forms import change_url, form_data, posted_from
from tests.factories import (
    a_section,
    add_correction,
    add_credit,
    add_figure,
    add_quote,
    an_article,
    an_author,
    an_image,
)

TEXT = "articles_richtext_set-0-text"
CAPTION = "articles_figure_set-0-caption"
QUOTE = "articles_pullquote_set-0-text"


@pytest.fixture
def article(db: None) -> Article:
    article = an_article(standfirst="For now.", images=[an_image()])
    add_quote(article, "Nobody counts.")
    add_credit(article, author=an_author(), place="Ostlemere")
    add_correction(article, "It is 40.")
    return article


def saved(desk: Client, article: Article, **changes: Any) -> None:
    """By somebody else, while the test has its own form open."""
    data = form_data(desk, article) | changes | {"_continue": "1"}
    assert desk.post(change_url(article), data).status_code == 302


def refused(desk: Client, article: Article, mine: dict[str, Any]) -> Any:
    page = desk.post(change_url(article), mine | {"_continue": "1"})
    assert page.status_code == 200
    return page


def saved_again(desk: Client, article: Article, page: Any, **changes: Any) -> None:
    data = posted_from(page) | changes | {"_continue": "1"}
    assert desk.post(change_url(article), data).status_code == 302


def told(page: Any) -> list[tuple[str, str, str]]:
    """What differs, as the editor reads it: what, theirs, mine."""

    def text(lines: Any) -> str:
        return " / ".join(line.text for line in lines)

    return [(it.what, text(it.theirs), text(it.mine)) for it in page.context["stale"].differences]


def test_a_second_editor_does_not_overwrite_the_first_unseen(
    desk: Client, article: Article
) -> None:
    mine = form_data(desk, article)
    saved(desk, article, headline="Ferry saved")
    page = refused(desk, article, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Headline", "Ferry saved", "Ferry sunk")]
    html = page.content.decode()
    assert "while you had it open" in html
    assert "saved again, it takes the place of theirs" in html
    assert "Ferry sunk</textarea>" in html
    assert Article.objects.get().headline == "Ferry saved"
    saved_again(desk, article, page)
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
    desk: Client, article: Article, field: str, value: str, what: tuple[str, ...], model: Any
) -> None:
    mine = form_data(desk, article)
    saved(desk, article, **{field: value})
    page = refused(desk, article, mine | {"headline": "Ferry sunk"})
    assert told(page) == [what]
    saved_again(desk, article, page)
    assert Article.objects.get().headline == "Ferry sunk"
    assert getattr(model.objects.get(), field.rpartition("-")[2]) == value


def test_section_topics_and_embargo_are_shown_and_kept_too(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    boats, weather = (Topic.objects.create(name=name, slug=name) for name in ("boats", "weather"))
    article.topics.add(boats)
    section = a_section()
    embargo = {"embargo_until_0": "2090-01-01", "embargo_until_1": "06:00:00"}
    topics = {"topics": [boats.pk, weather.pk]}
    saved(desk, article, section=section.pk, **topics, **embargo)
    page = refused(desk, article, mine | {"headline": "Ferry sunk"})
    assert told(page) == [
        ("Section", "Harbour", "empty"),
        ("Topics", "boats, weather", "empty"),
        ("Embargo until", "01/01/2090 06:00:00", "empty"),
    ]
    saved_again(desk, article, page)
    now = Article.objects.get()
    assert (now.section, now.topics.count()) == (section, 2)
    assert now.embargo_until is not None


def test_both_texts_of_a_block_stand_side_by_side(desk: Client, article: Article) -> None:
    RichText.objects.update(text="<p>One.</p><p>Two.</p><p>Three.</p>")
    mine = form_data(desk, article)
    saved(desk, article, **{TEXT: "<p>One.</p><p>Too &amp; fro.</p><p>Three.</p>"})
    page = refused(desk, article, mine | {TEXT: "<p>One.</p><p>To.</p><p>Three.</p>"})
    assert told(page) == [("Text, 1", "… / Too & fro. / …", "… / To. / …")]
    assert re.search(r'<p class="stale__other">Too &amp; fro.</p>', page.content.decode())
    assert "Too" in RichText.objects.get().text
    saved_again(desk, article, page)
    assert "To." in RichText.objects.get().text


def test_two_who_worked_on_one_credit_both_keep_their_work(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    saved(desk, article, **{"credits-0-place": "Sarn"})
    marit = an_author("Marit Osk")
    page = refused(desk, article, mine | {"credits-0-author": marit.pk})
    saved_again(desk, article, page)
    credit = article.credits.get()
    assert (credit.author, credit.place) == (marit, "Sarn")


def test_what_others_added_is_kept(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    add_credit(article, author=an_author("Marit Osk"))
    add_figure(article, an_image("The quay."))
    page = refused(desk, article, mine | {TEXT: "<p>It sails.</p>"})
    (figure, _, nothing), (credit, words, _) = told(page)
    assert (figure, credit, nothing) == ("Figure, 4", "Credit, 2", "not there")
    assert "Author: Marit Osk" in words
    saved_again(desk, article, page)
    assert (article.credits.count(), Figure.objects.count()) == (2, 2)
    assert RichText.objects.get().text == "<p>It sails.</p>"


def test_what_others_removed_stays_removed(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    PullQuote.objects.all().delete()
    page = refused(desk, article, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Pull quote", "not there", "Text: Nobody counts.")]
    saved_again(desk, article, page)
    assert not PullQuote.objects.exists()


def test_what_others_removed_comes_back_only_if_it_was_worked_on_here(
    desk: Client, article: Article
) -> None:
    mine = form_data(desk, article)
    PullQuote.objects.all().delete()
    page = refused(desk, article, mine | {QUOTE: "All count."})
    assert "They removed it; yours stays as a new one" in page.content.decode()
    saved_again(desk, article, page)
    assert PullQuote.objects.get().text == "All count."


def test_what_is_removed_here_and_was_worked_on_there_is_removed_knowingly(
    desk: Client, article: Article
) -> None:
    mine = form_data(desk, article)
    saved(desk, article, **{QUOTE: "All count."})
    removal = {"articles_pullquote_set-0-DELETE": "on"}
    page = refused(desk, article, mine | removal)
    assert "You removed it; theirs stands below" in page.content.decode()
    saved_again(desk, article, page)
    assert PullQuote.objects.get().text == "All count."
    saved(desk, article, **removal)
    assert not PullQuote.objects.exists()


def test_an_order_that_others_made_is_shown_and_kept(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    saved(desk, article, **{"articles_pullquote_set-0-ordering": "1"})
    page = refused(desk, article, mine | {"articles_richtext_set-1-text": "<p>More.</p>"})
    assert told(page) == [("Order of the body", "They moved blocks.", "–")]
    saved_again(desk, article, page)
    assert PullQuote.objects.get().ordering < RichText.objects.get().ordering


def test_a_block_that_others_put_in_stands_where_they_put_it(
    desk: Client, article: Article
) -> None:
    mine = form_data(desk, article)
    RichText.objects.create(parent=article, ordering=10, text="<p>Between.</p>")
    new = {"articles_richtext_set-TOTAL_FORMS": "2", "articles_richtext_set-1-ordering": "90"}
    new |= {
        "articles_richtext_set-1-text": "<p>Last.</p>",
        "articles_richtext_set-1-region": "body",
    }
    page = refused(desk, article, mine | new)
    saved_again(desk, article, page)
    texts = [(block.text, block.ordering) for block in RichText.objects.all()]
    figure, quote = Figure.objects.get(), PullQuote.objects.get()
    assert [text for text, _ in texts] == ["<p>It runs.</p>", "<p>Between.</p>", "<p>Last.</p>"]
    assert texts[1][1] < figure.ordering < quote.ordering < texts[2][1]


def test_a_credit_that_was_changed_in_its_own_list_is_not_overwritten(
    desk: Client, article: Article
) -> None:
    mine = form_data(desk, article)
    Credit.objects.update(place="Sarn")
    page = refused(desk, article, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Credit, 1: place", "Sarn", "Ostlemere")]


@pytest.mark.parametrize("opened_on", ["", "{", "[]", '{"rows":[["",1,2]],"order":[[]]}'])
def test_a_form_that_does_not_say_what_it_was_opened_on_overwrites_nothing(
    desk: Client, article: Article, opened_on: str
) -> None:
    mine = form_data(desk, article) | {"headline": "Ferry sunk", "opened_on": opened_on}
    page = refused(desk, article, mine)
    assert told(page) == [("Headline", "Ferry kept", "Ferry sunk")]


def test_the_same_change_on_both_sides_is_no_difference(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    saved(desk, article, headline="Ferry saved")
    assert desk.post(change_url(article), mine | {"headline": "Ferry saved"}).status_code == 302


def test_one_editor_saves_as_often_as_they_like(desk: Client, article: Article) -> None:
    for headline in ("One", "Two"):
        data = form_data(desk, article) | {"headline": headline, "_continue": "1"}
        assert desk.post(change_url(article), data).status_code == 302
    assert Article.objects.get().headline == "Two"


def test_a_form_with_a_mistake_keeps_what_it_was_opened_on(desk: Client, article: Article) -> None:
    wrong = form_data(desk, article) | {"embargo_until_0": "soon", "headline": "Ferry sunk"}
    page = refused(desk, article, wrong)
    assert page.context["stale"] is None
    saved(desk, article, kicker="Harbour")
    again = posted_from(page) | {"embargo_until_0": "", "embargo_until_1": ""}
    assert told(refused(desk, article, again)) == [("Kicker", "Harbour", "empty")]


def test_publishing_over_a_later_save_is_refused_too(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    saved(desk, article, **{TEXT: "<p>It sails.</p>"})
    page = desk.post(change_url(article), mine | {"_publish": "1"})
    assert told(page)
    assert not article.editions.exists()


def test_who_may_change_only_pictures_keeps_the_places_that_others_gave_them(
    article: Article,
) -> None:
    photos = Client()
    user = User.objects.create_user("photos", is_staff=True)
    user.groups.add(Group.objects.get(name="Photo editor"))
    photos.force_login(user)
    mine = form_data(photos, article)
    RichText.objects.update(text="<p>It sails.</p>", ordering=12)
    Figure.objects.update(ordering=13, caption="The slip.")
    page = refused(photos, article, mine | {"credits-0-place": "Sarn"})
    assert told(page) == [("Figure, 1: caption here", "The slip.", "empty")]
    saved_again(photos, article, page)
    assert Figure.objects.get().ordering == 13
    assert RichText.objects.get().text == "<p>It sails.</p>"
    assert article.credits.get().place == "Sarn"


def test_a_removed_article_is_not_missed_by_a_crash(desk: Client, article: Article) -> None:
    mine = form_data(desk, article)
    Article.objects.all().delete()
    answer = desk.post(change_url(article), mine)
    assert answer.status_code == 302
    assert answer.headers["Location"] == reverse("admin:index")

"""Two editors who add, remove and move the blocks and credits of one article."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from django.test import Client

from articles.models import Article, Figure, PullQuote, RichText
from tests.admin.forms import form_data
from tests.admin.two_editors import QUOTE, TEXT, refused, saved, saved_again, told
from tests.factories import (
    add_credit,
    add_figure,
    an_author,
    an_image,
)


def test_what_others_added_is_kept(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    add_credit(story, author=an_author("Marit Osk"))
    add_figure(story, an_image("The quay."))
    page = refused(desk, story, mine | {TEXT: "<p>It sails.</p>"})
    (figure, _, nothing), (credit, words, _) = told(page)
    assert (figure, credit, nothing) == ("Figure, 4", "Credit, 2", "not there")
    assert "Author: Marit Osk" in words
    saved_again(desk, story, page)
    assert (story.credits.count(), Figure.objects.count()) == (2, 2)
    assert RichText.objects.get().text == "<p>It sails.</p>"


def test_what_others_removed_stays_removed(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    PullQuote.objects.all().delete()
    page = refused(desk, story, mine | {"headline": "Ferry sunk"})
    assert told(page) == [("Pull quote", "not there", "Text: Nobody counts.")]
    saved_again(desk, story, page)
    assert not PullQuote.objects.exists()


def test_what_others_removed_comes_back_only_if_it_was_worked_on_here(
    desk: Client, story: Article
) -> None:
    mine = form_data(desk, story)
    PullQuote.objects.all().delete()
    page = refused(desk, story, mine | {QUOTE: "All count."})
    assert "They removed it; yours stays as a new one" in page.content.decode()
    saved_again(desk, story, page)
    assert PullQuote.objects.get().text == "All count."


def test_what_is_removed_here_and_was_worked_on_there_is_removed_knowingly(
    desk: Client, story: Article
) -> None:
    mine = form_data(desk, story)
    saved(desk, story, **{QUOTE: "All count."})
    removal = {"articles_pullquote_set-0-DELETE": "on"}
    page = refused(desk, story, mine | removal)
    assert "You removed it; theirs stands below" in page.content.decode()
    saved_again(desk, story, page)
    assert PullQuote.objects.get().text == "All count."
    saved(desk, story, **removal)
    assert not PullQuote.objects.exists()


def test_an_order_that_others_made_is_shown_and_kept(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    saved(desk, story, **{"articles_pullquote_set-0-ordering": "1"})
    page = refused(desk, story, mine | {"articles_richtext_set-1-text": "<p>More.</p>"})
    assert told(page) == [("Order of the body", "They moved blocks.", "–")]
    saved_again(desk, story, page)
    assert PullQuote.objects.get().ordering < RichText.objects.get().ordering


def test_a_block_that_others_put_in_stands_where_they_put_it(desk: Client, story: Article) -> None:
    mine = form_data(desk, story)
    RichText.objects.create(parent=story, ordering=10, text="<p>Between.</p>")
    new = {"articles_richtext_set-TOTAL_FORMS": "2", "articles_richtext_set-1-ordering": "90"}
    new |= {
        "articles_richtext_set-1-text": "<p>Last.</p>",
        "articles_richtext_set-1-region": "body",
    }
    page = refused(desk, story, mine | new)
    saved_again(desk, story, page)
    texts = [(block.text, block.ordering) for block in RichText.objects.all()]
    figure, quote = Figure.objects.get(), PullQuote.objects.get()
    assert [text for text, _ in texts] == ["<p>It runs.</p>", "<p>Between.</p>", "<p>Last.</p>"]
    assert texts[1][1] < figure.ordering < quote.ordering < texts[2][1]


def test_who_may_change_only_pictures_keeps_the_places_that_others_gave_them(
    story: Article,
) -> None:
    photos = Client()
    user = User.objects.create_user("photos", is_staff=True)
    user.groups.add(Group.objects.get(name="Photo editor"))
    photos.force_login(user)
    mine = form_data(photos, story)
    RichText.objects.update(text="<p>It sails.</p>", ordering=12)
    Figure.objects.update(ordering=13, caption="The slip.")
    page = refused(photos, story, mine | {"credits-0-place": "Sarn"})
    assert told(page) == [("Figure, 1: caption here", "The slip.", "empty")]
    saved_again(photos, story, page)
    assert Figure.objects.get().ordering == 13
    assert RichText.objects.get().text == "<p>It sails.</p>"
    assert story.credits.get().place == "Sarn"

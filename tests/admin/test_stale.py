from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, RichText
from tests.admin.forms import change_url, form_data


@pytest.fixture
def article(db: None) -> Article:
    article = Article.objects.create(headline="Ferry kept", standfirst="For now.")
    RichText.objects.create(parent=article, ordering=10, text="<p>It runs.</p>")
    return article


def test_a_second_editor_does_not_overwrite_the_first_unseen(
    desk: Client, article: Article
) -> None:
    mine, theirs = form_data(desk, article), form_data(desk, article)
    desk.post(change_url(article), theirs | {"headline": "Ferry saved", "_continue": "1"})
    answer = desk.post(change_url(article), mine | {"headline": "Ferry sunk"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "while you had it open" in page
    assert "Headline: “Ferry saved”" in page
    assert "Ferry sunk</textarea>" in page
    assert Article.objects.get().headline == "Ferry saved"


def test_the_body_of_a_refused_save_is_not_saved_either(desk: Client, article: Article) -> None:
    mine, theirs = form_data(desk, article), form_data(desk, article)
    body = next(name for name in mine if name.endswith("-text") and "richtext" in name)
    desk.post(change_url(article), theirs | {body: "<p>It sails.</p>", "_continue": "1"})
    desk.post(change_url(article), mine | {body: "<p>It sank.</p>"})
    assert RichText.objects.get().text == "<p>It sails.</p>"


def test_saving_once_more_puts_mine_in_its_place_knowingly(desk: Client, article: Article) -> None:
    mine, theirs = form_data(desk, article), form_data(desk, article)
    desk.post(change_url(article), theirs | {"headline": "Ferry saved", "_continue": "1"})
    refused = desk.post(change_url(article), mine | {"headline": "Ferry sunk"})
    version = refused.context["adminform"].form["version_shown"].value()
    desk.post(change_url(article), mine | {"headline": "Ferry sunk", "version_shown": version})
    assert Article.objects.get().headline == "Ferry sunk"


def test_one_editor_saves_as_often_as_they_like(desk: Client, article: Article) -> None:
    for headline in ("One", "Two"):
        data = form_data(desk, article) | {"headline": headline, "_continue": "1"}
        assert desk.post(change_url(article), data).status_code == 302
    assert Article.objects.get().headline == "Two"

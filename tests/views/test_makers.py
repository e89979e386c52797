"""Stories without words of anybody, which those who took their pictures made."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, Edition, Kind
from articles.publishing import publish
from tests.factories import a_section, add_credit, an_article, an_author, an_image
from tests.structured_data.reading import data_on
from tests.views import lists

pytestmark = pytest.mark.django_db


def main_of(client: Client, path: str) -> str:
    """Names as they are read."""
    return lists.main_of(client, path).replace("<bdi>", "").replace("</bdi>", "")


TWO = ("The slip at dawn.", "The quay.")


def a_picture_story(*captions: str, work: str = "photographer", kind: str = Kind.NEWS) -> Edition:
    images = [an_image(caption) for caption in captions]
    article = an_article(kind=kind, section=a_section(), images=images)
    add_credit(article, work, author=an_author("Joss Marrable"))
    return publish(article)


@pytest.mark.parametrize("page", ["/", "/sections/harbour/", "/search/?q=ferry"])
def test_lists_say_by_whom_the_pictures_are(client: Client, page: str) -> None:
    a_picture_story(*TWO)
    assert "Photographs by Joss Marrable" in main_of(client, page)


@pytest.mark.parametrize("page", ["/", "/search/?q=ferry"])
def test_one_picture_is_a_photograph(client: Client, page: str) -> None:
    edition = a_picture_story("The slip at dawn.")
    assert "Photograph by Joss Marrable" in main_of(client, page)
    assert "Photograph by <a" in main_of(client, edition.path)


def test_the_kind_of_work_stands_before_it(client: Client) -> None:
    a_picture_story(*TWO, kind=Kind.PICTURE_STORY)
    assert "Picture story. Photographs by Joss Marrable" in main_of(client, "/")


def test_drawings_and_films_are_called_so(client: Client) -> None:
    a_picture_story(work="illustrator")
    a_picture_story(work="videographer")
    page = main_of(client, "/search/?q=ferry")
    assert "Illustrations by Joss Marrable" in page
    assert "Video by Joss Marrable" in page


def test_machines_are_told_that_they_made_it(client: Client) -> None:
    edition = a_picture_story(*TWO)
    (story, *_) = data_on(client, edition.path)
    address = "http://testserver/authors/joss-marrable/"
    assert [(it["name"], it["url"]) for it in story["author"]] == [("Joss Marrable", address)]
    assert "contributor" not in story
    page = client.get(edition.path).content.decode()
    assert f'<meta property="article:author" content="{address}">' in page
    assert client.get(f"{edition.path.rstrip('/')}.json").json()["by"] == "Joss Marrable"


def test_the_list_of_the_latest_says_what_is_no_news(client: Client) -> None:
    for number in range(6):
        publish(an_article(f"Story {number}", kind=Kind.OPINION))
    page = main_of(client, "/")
    latest = page[page.index('class="latest__list"') :]
    assert '<span class="kind">Opinion</span> Story ' in latest[: latest.index("</ol>")]


def test_a_signed_story_is_its_writers(client: Client) -> None:
    article: Article = a_picture_story(*TWO).article
    add_credit(article, author=an_author())
    edition = publish(article)
    assert "Photographs by" not in main_of(client, "/")
    (story, *_) = data_on(client, edition.path)
    assert [it["name"] for it in story["author"]] == ["Ines Tarrow"]

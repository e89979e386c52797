from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from articles.publishing import publish
from tests.factories import (
    a_section,
    a_story,
    add_credit,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db

SAME_MOMENT = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def read_to_the_end(client: Client, url: str) -> list[str]:
    """Headlines of all pages, each reached by the link on the page before."""
    path, found = url.partition("?")[0], []
    while url:
        html = client.get(url).content.decode()
        found += re.findall(r">(Story \d+)</a>", html)
        older = re.search(r'<a href="(\?[^"]+)" rel="next">', html)
        url = path + older[1].replace("&amp;", "&") if older else ""
    return found


@pytest.mark.parametrize("count", [1, 4, 12, 16, 17, 29, 30, 31, 50, 55])
def test_paging_a_section_reaches_every_story_once(client: Client, count: int) -> None:
    for number in range(count):
        a_story(f"Story {number}", section=a_section(), at=SAME_MOMENT)
    found = read_to_the_end(client, "/sections/harbour/")
    assert found == [f"Story {number}" for number in reversed(range(count))]


def test_a_story_published_meanwhile_moves_no_page(client: Client) -> None:
    for number in range(35):
        a_story(f"Story {number}", section=a_section(), at=SAME_MOMENT)
    html = client.get("/sections/harbour/").content.decode()
    older = re.search(r'<a href="(\?before=[^"]+)" rel="next">', html)
    assert older
    a_story("Story 99", section=a_section())
    found = read_to_the_end(client, f"/sections/harbour/{older[1]}")
    assert found == [f"Story {number}" for number in reversed(range(5))]


def test_paging_the_pictures_of_a_photographer_reaches_each_once(client: Client) -> None:
    joss = an_author("Joss Marrable")
    for number in range(22):
        image = an_image(f"Picture {number}", author=joss)
        a_story(f"Story {number}", images=[image], at=SAME_MOMENT)
    front = client.get("/authors/joss-marrable/").content.decode()
    assert '<a href="?work=pictures">All pictures by Joss Marrable</a>' in front
    found = read_to_the_end(client, "/authors/joss-marrable/?work=pictures")
    assert found == [f"Story {number}" for number in reversed(range(22))]


def test_an_author_page_keeps_words_pictures_and_other_work_apart(client: Client) -> None:
    marit = an_author("Marit Osk", job_title="Reporter", description="Marit swims.")
    a_story("Written", by=[marit])
    a_story("Shown", images=[an_image("The slip.", "Marit Osk/Courier", author=marit)])
    article = an_article("Edited")
    add_credit(article, "editor", author=marit)
    publish(article)
    html = client.get("/authors/marit-osk/").content.decode()
    places = ["Reporter", "Marit swims.", 'id="words"', "Written", 'id="pictures"', "Shown"]
    places += ["The slip.", "Marit Osk/Courier", 'id="other"', "Edited", "Editing"]
    found = [html.index(text, html.index("<h1") - 60) for text in places]
    assert found == sorted(found)


def test_each_item_says_what_they_did_for_it(client: Client) -> None:
    article = an_article()
    mirela, afp = an_author("Mirela ur-Hassan"), an_agency()
    add_credit(article, "reporter", author=mirela, agency=afp, place="Ostlemere")
    publish(article)
    author = client.get("/authors/mirela-ur-hassan/").content.decode()
    assert "Reporting for Agence France-Presse from Ostlemere" in author
    agency = client.get("/agencies/agence-france-presse/").content.decode()
    assert "Reporting by Mirela ur-Hassan from Ostlemere" in agency


def test_an_agency_page_says_each_kind_of_work_once_with_all_its_people(client: Client) -> None:
    afp = an_agency()
    people = [an_author("Ada Bo"), an_author("Cy Dee"), an_author("Eve Fay")]
    article = an_article(images=[an_image(str(who), author=who, agency=afp) for who in people])
    add_credit(article, "illustrator", author=people[0], agency=afp)
    add_credit(article, "reporter", author=people[0], agency=afp, place="Ostlemere")
    add_credit(article, "reporter", author=people[1], agency=afp, place="Ostlemere")
    add_credit(article, "reporter", author=people[2], agency=afp)
    add_credit(article, "reporter", agency=afp)
    publish(article)
    html = client.get("/agencies/agence-france-presse/").content.decode()
    assert "Photographs by Ada Bo, Cy Dee and Eve Fay, " in html
    assert "Illustration by Ada Bo, " in html
    assert "Reporting by Ada Bo and Cy Dee from Ostlemere, Reporting by Eve Fay, " in html


def test_a_distributor_has_a_page_of_what_came_through_it(client: Client) -> None:
    getty = an_agency("Getty Images")
    image = an_image("The slip.", author=an_author(), agency=an_agency(), distributor=getty)
    a_story("Shown", images=[image])
    html = client.get("/agencies/getty-images/").content.decode()
    assert "Shown" in html
    assert "Photograph by Ines Tarrow" in html


def test_a_value_that_is_no_kind_of_work_gives_no_rows(client: Client) -> None:
    a_story("Written", by=[an_author()])
    response = client.get("/authors/ines-tarrow/?work=nonsense")
    assert response.status_code == 200
    assert "Written" not in response.content.decode()


NO_CURSORS = [
    "x",
    "%00",
    "é",
    "=",
    "A" * 50_000,
    "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5Ljk",  # 999999999999999999999999.9
    "MC4w",  # 0.0
    "LTEuMQ",  # -1.1, a moment before every story
    "MS4xMDAwMDAwMDAwMDAwMDAwMDAwMDAwMA",  # 1.1000000000000000000000
    "MS4xLjE",  # 1.1.1
    "_w",
]


@pytest.mark.parametrize("before", NO_CURSORS)
def test_what_is_no_cursor_is_not_found(client: Client, before: str) -> None:
    a_story(section=a_section(), by=[an_author()])
    assert client.get(f"/sections/harbour/?before={before}").status_code == 404
    query = f"?work=words&before={before}"
    assert client.get(f"/authors/ines-tarrow/{query}").status_code in (200, 404)


@pytest.mark.parametrize(
    "query", ["?page=2", "?x=%00", "?work=", "?work=%00&work=words", "?" + "a=1&" * 900]
)
def test_parameters_that_mean_nothing_do_no_harm(client: Client, query: str) -> None:
    a_story(section=a_section(), by=[an_author()])
    for url in ("/", "/sections/harbour/", "/authors/ines-tarrow/", "/feed/", "/sitemap.xml"):
        assert client.get(url + query).status_code == 200

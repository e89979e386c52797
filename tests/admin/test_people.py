from __future__ import annotations

from django.test import Client

from articles.models import Author
from tests.factories import a_story, an_author

NO_ALIASES = {"aliases-TOTAL_FORMS": "0", "aliases-INITIAL_FORMS": "0"}
ADDED = {"email": "ines@courier.example", "profiles": "https://social.example/@ines"}
SAID = {"beat": "ferries", "languages": "en, da", "base": "Ostlemere"}


def save(desk: Client, author: Author, **fields: str) -> str:
    data = {"name": author.name, "slug": author.slug, **NO_ALIASES, **fields}
    response = desk.post(f"/admin/articles/author/{author.pk}/change/", data, follow=True)
    return response.content.decode()


def test_the_desk_says_how_to_reach_somebody(desk: Client) -> None:
    ines = an_author()
    a_story(by=[ines])
    save(desk, ines, **ADDED, **SAID)
    page = desk.get("/authors/ines-tarrow/").content.decode()
    for said in ("mailto:ines@courier.example", 'rel="me"', "Covers ferries. Based in Ostlemere."):
        assert said in page


def test_the_desk_is_told_which_line_is_no_address(desk: Client) -> None:
    answer = save(desk, an_author(), profiles="https://social.example/@ines\nines dot example")
    assert "“ines dot example” is no address" in answer
    assert Author.objects.get().profiles == ""

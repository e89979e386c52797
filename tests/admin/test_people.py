from __future__ import annotations

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Author
from tests.factories import a_story, an_article, an_author
from tests.views.pictured import a_picture

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


def test_a_corrected_name_is_right_in_the_credit_lines_too(desk: Client) -> None:
    joss = an_author("Joss Marrable")
    line = "Joss Marrable/Joss Marrable Studio-Jossing"
    image = a_picture("The slip.", line, credit={"author": joss})
    other = a_picture(
        "The quay.", "Joss Marrable/Agency", credit={"author": an_author("Ana Souza")}
    )
    story = a_story(images=[image])
    save(desk, joss, name="Josephine Marrable")
    image.refresh_from_db()
    other.refresh_from_db()
    assert image.credit_line == "Josephine Marrable/Josephine Marrable Studio-Jossing"
    assert other.credit_line == "Joss Marrable/Agency"
    page = desk.get(story.path).content.decode()
    assert "Josephine Marrable</a>" in page
    assert ">Joss Marrable" not in page


def test_a_correction_is_dated_today_unless_the_desk_says_otherwise(desk: Client) -> None:
    page = desk.get(reverse("admin:articles_article_change", args=[an_article().pk]))
    formset = next(
        it.formset
        for it in page.context["inline_admin_formsets"]
        if it.formset.prefix == "corrections"
    )
    assert formset.empty_form["date"].value() == timezone.localdate()

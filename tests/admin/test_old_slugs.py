from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Author, OldAuthorSlug
from tests.factories import a_story, an_author

pytestmark = pytest.mark.django_db
EMPTY = {f"aliases-{name}": value for name, value in [("TOTAL_FORMS", "0"), ("INITIAL_FORMS", "0")]}


def save(client: Client, author: Author, slug: str) -> str:
    fields = {"name": author.name, "slug": slug, "job_title": "", "description": "", **EMPTY}
    response = client.post(f"/admin/articles/author/{author.pk}/change/", fields, follow=True)
    return response.content.decode()


def test_a_changed_address_goes_on_leading_to_the_page(admin_client: Client) -> None:
    author = an_author()
    a_story(by=[author])
    save(admin_client, author, "ines")
    response = admin_client.get("/authors/ines-tarrow/")
    assert (response.status_code, response.headers["Location"]) == (301, "/authors/ines/")


def test_nothing_is_kept_of_a_form_that_changed_no_address(admin_client: Client) -> None:
    author = an_author()
    a_story(by=[author])
    save(admin_client, author, "ines-tarrow")
    assert not OldAuthorSlug.objects.exists()


def test_nobody_takes_an_address_that_was_anothers(admin_client: Client) -> None:
    ines, dov = an_author(), an_author("Dov Hallin")
    a_story(by=[ines])
    save(admin_client, ines, "ines")
    assert "That was the address of Ines Tarrow" in save(admin_client, dov, "ines-tarrow")
    save(admin_client, ines, "ines-tarrow")
    assert Author.objects.get(pk=ines.pk).slug == "ines-tarrow"

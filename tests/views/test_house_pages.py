from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from articles.models import HousePage, Policy
from tests.factories import a_story

pytestmark = pytest.mark.django_db


def a_house_page(title: str = "Standards", **fields: object) -> HousePage:
    given = {"slug": title.lower(), "text": "<p>We name our sources.</p>", "is_public": True}
    return HousePage.objects.create(title=title, **{**given, **fields})


def test_readers_get_the_page_and_find_it(client: Client) -> None:
    a_house_page()

    assert "<p>We name our sources.</p>" in client.get("/about/standards/").content.decode()
    assert 'href="/about/standards/"' in client.get("/about/").content.decode()
    assert 'href="/about/"' in client.get("/").content.decode()


def test_a_page_that_is_being_written_is_as_one_that_never_was(client: Client) -> None:
    a_house_page(is_public=False)

    hidden, never = client.get("/about/standards/"), client.get("/about/nothing/")
    assert hidden.status_code == never.status_code == 404
    assert hidden.content == never.content
    assert "standards" not in client.get("/about/").content.decode().lower()


def test_machines_are_told_which_policy_it_states(client: Client) -> None:
    a_house_page(policy=Policy.ETHICS)

    page = client.get("/about/").content.decode()
    data = page.split('<script type="application/ld+json">', 1)[1].split("</script>", 1)[0]
    stated = json.loads(data)
    (site,) = stated if isinstance(stated, list) else [stated]
    assert site["publisher"]["ethicsPolicy"].endswith("/about/standards/")
    assert site["publisher"]["correctionsPolicy"].endswith("/corrections/")


def test_editors_write_it_and_scripts_are_taken_out(admin_client: Client) -> None:
    filled = {
        "title": "About us",
        "slug": "about-us",
        "text": "<h2>Who we are</h2><p>Ten people.</p><script>alert(1)</script>",
        "policy": "",
        "position": "0",
        "is_public": "on",
    }
    form = admin_client.get("/admin/articles/housepage/add/")
    assert form.status_code == 200
    assert admin_client.post("/admin/articles/housepage/add/", filled).status_code == 302

    page = admin_client.get("/about/about-us/").content.decode()
    assert "<h2>Who we are</h2><p>Ten people.</p>" in page
    assert "alert(1)" not in page


def test_two_pages_do_not_state_the_same_policy(admin_client: Client) -> None:
    a_house_page(policy=Policy.ETHICS)
    filled = {"title": "Other", "slug": "other", "text": "<p>x</p>", "position": "0"}
    answer = admin_client.post(
        "/admin/articles/housepage/add/", {**filled, "policy": "ethicsPolicy", "is_public": "on"}
    )
    assert "Another page that readers see states this already." in answer.content.decode()


def test_a_story_names_where_mistakes_are_put_right(client: Client) -> None:
    page = client.get(a_story("Ferry").path).content.decode()
    assert re.search(r'"correctionsPolicy": ?"[^"]+/corrections/"', page)


def rename(admin_client: Client, page: HousePage, slug: str, **fields: str) -> None:
    filled = {"title": page.title, "slug": slug, "text": page.text, "policy": "", "position": "0"}
    address = f"/admin/articles/housepage/{page.pk}/change/"
    assert admin_client.post(address, {**filled, **fields}).status_code == 302


def test_an_old_address_leads_to_todays(client: Client, admin_client: Client) -> None:
    page = a_house_page()
    rename(admin_client, page, "how-we-check", is_public="on")
    answer = client.get("/about/standards/?a=b")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "/about/how-we-check/?a=b"
    HousePage.objects.update(is_public=False)
    assert client.get("/about/standards/").status_code == 404


def test_an_address_that_nobody_saw_is_not_kept(client: Client, admin_client: Client) -> None:
    page = a_house_page(is_public=False)
    rename(admin_client, page, "secret-sale")
    rename(admin_client, page, "standards", is_public="on")
    assert client.get("/about/secret-sale/").status_code == 404

"""What holds for every page that readers get."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from articles.publishing import publish, withdraw
from tests.factories import a_section, a_story, an_agency, an_article, an_author, an_image

pytestmark = pytest.mark.django_db

Urls = Callable[[], list[str]]


@pytest.fixture
def paper() -> None:
    by = [an_author("<b>Ines</b>", slug="ines")]
    image = an_image("The <i>slip</i>.", "<i>Joss</i>", agency=an_agency("<u>AFP</u>"))
    a_story("<b>Ferry</b>", section=a_section("<b>Harbour</b>"), by=by, images=[image])
    withdrawn = an_article("Gone")
    publish(withdrawn)
    withdraw(withdrawn)


@pytest.mark.usefixtures("paper")
def test_no_page_sets_a_cookie_or_differs_by_cookie(client: Client, reader_urls: Urls) -> None:
    for url in reader_urls():
        response = client.get(url)
        assert not response.cookies, url
        assert "cookie" not in response.headers.get("Vary", "").lower(), url


@pytest.mark.usefixtures("paper")
def test_a_reader_who_is_signed_in_gets_the_same_page(
    client: Client, admin_client: Client, reader_urls: Urls
) -> None:
    for url in reader_urls():
        assert admin_client.get(url).content == client.get(url).content, url


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "NONSENSE"])
def test_readers_can_only_read(reader_urls: Urls, method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    for url in set(reader_urls()) - {"/never/"}:
        response = client.generic(method, url)
        assert (response.status_code, response.content) == (405, b""), url
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS", url


@pytest.mark.usefixtures("paper")
def test_options_are_told_without_the_page(client: Client, reader_urls: Urls) -> None:
    for url in set(reader_urls()) - {"/never/"}:
        response = client.options(url)
        assert (response.status_code, response.content) == (200, b""), url
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS", url


@pytest.mark.usefixtures("paper")
def test_every_page_answers_head_as_get(client: Client, reader_urls: Urls) -> None:
    for url in reader_urls():
        head, get = client.head(url), client.get(url)
        assert (head.status_code, dict(head.headers)) == (get.status_code, dict(get.headers)), url


@pytest.mark.usefixtures("paper")
def test_every_page_keeps_within_the_policy(client: Client, reader_urls: Urls) -> None:
    for url in reader_urls():
        response = client.get(url)
        html = response.content.decode()
        assert "default-src 'none'" in response.headers["Content-Security-Policy"], url
        assert not re.search(
            r"<script(?! type=.application/ld.json.>| src=)|<style|\sstyle=|\son\w+=", html
        ), url
        sources = re.findall(r'(?:src|<link rel="(?:stylesheet|preload|icon)" href)="([^"]+)', html)
        assert all(source.startswith("/static/") for source in sources), url


@pytest.mark.usefixtures("paper")
def test_names_are_text_on_every_page(client: Client, reader_urls: Urls) -> None:
    for url in reader_urls():
        html = client.get(url).content.decode()
        assert not re.search(r"<[biu]>", html), url


@pytest.mark.usefixtures("paper")
def test_every_link_on_the_site_leads_to_a_page(client: Client, reader_urls: Urls) -> None:
    links: set[str] = set()
    for url in reader_urls():
        response = client.get(url)
        if response.headers["Content-Type"].startswith("text/html"):
            links |= set(re.findall(r'<a [^>]*href="(/[^"]*)"', response.content.decode()))
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


@pytest.mark.usefixtures("paper")
def test_every_page_has_one_heading_that_names_it(client: Client, reader_urls: Urls) -> None:
    for url in reader_urls():
        response = client.get(url)
        is_page = response.status_code != 301
        if is_page and response.headers["Content-Type"].startswith("text/html"):
            assert response.content.decode().count("<h1") == 1, url


NONSENSE = [
    "/x",
    "/a/b/c/",
    "/2026/13/45/x/",
    "/2026/11/20/%00/",
    f"/2026/11/20/{'x' * 999}/",
    "/99999999999999999999/1/1/x/",
    "/authors/%00/",
    "/authors/a%20b/",
    f"/authors/{'a' * 5000}/",
    "/agencies/'\"/",
    "/sections/%F0%9F%9A%80/",
    "/sections/../",
    "/%ff%fe/",
]


@pytest.mark.parametrize("path", NONSENSE)
def test_nonsense_is_not_found(client: Client, path: str) -> None:
    assert client.get(path, follow=True).status_code == 404


def test_all_that_is_not_found_looks_the_same(client: Client) -> None:
    pages = {client.get(path).content for path in ("/x/", "/2026/11/20/x/", "/authors/x/")}
    assert len(pages) == 1

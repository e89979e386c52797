from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from articles.models import Article
from articles.publishing import publish, withdraw
from tests.factories import an_article
from tests.ninjs.reading import faults

pytestmark = pytest.mark.django_db

REASON = "The <b>lawyers</b> rang."


def path_of_withdrawn(*, tell_readers: bool = False) -> str:
    article = an_article(slug="moss")
    path = publish(article).path
    withdraw(article, reason=REASON, tell_readers=tell_readers)
    return path


def json_of(path: str) -> str:
    return f"{path.rstrip('/')}.json"


def test_the_page_says_when_it_was_withdrawn(client: Client) -> None:
    html = client.get(path_of_withdrawn()).content.decode()
    now = timezone.localtime()
    assert f'<time datetime="{now:%Y-%m-%d}T' in html
    assert f">{date_format(now, 'j F Y')}" in html


def test_the_reason_is_for_the_record_alone_unless_the_desk_tells_it(client: Client) -> None:
    assert "lawyers" not in client.get(path_of_withdrawn()).content.decode()


def test_the_desk_may_tell_readers_why(client: Client) -> None:
    html = client.get(path_of_withdrawn(tell_readers=True)).content.decode()
    assert '<p dir="auto">The &lt;b&gt;lawyers&lt;/b&gt; rang.</p>' in html


@pytest.mark.parametrize("tell_readers", [True, False])
def test_machines_are_told_that_it_is_cancelled(client: Client, tell_readers: bool) -> None:
    response = client.get(json_of(path_of_withdrawn(tell_readers=tell_readers)))
    item = response.json()
    assert (response.status_code, response.headers["Content-Type"]) == (410, "application/json")
    assert faults(item) == []
    assert item["pubStatus"] == "canceled"
    assert item["versionCreated"][:10] == f"{timezone.localtime():%Y-%m-%d}"
    assert item.get("edNote") == (REASON if tell_readers else None)
    assert "Ferry" not in response.content.decode()


def test_each_address_that_it_ever_had_tells_of_its_end(client: Client) -> None:
    article = an_article(slug="moss")
    before = publish(article).path
    Article.objects.filter(pk=article.pk).update(slug="fern")
    after = publish(article).path
    withdraw(article, reason=REASON, tell_readers=True)
    for path in (before, after):
        response = client.get(path)
        assert (response.status_code, "rang." in response.content.decode()) == (410, True)
        assert client.get(json_of(path)).json()["edNote"] == REASON


def test_its_return_is_told_of_only_once_it_is_back(client: Client) -> None:
    path = path_of_withdrawn(tell_readers=True)
    before = client.get(path).content
    article = Article.objects.get()
    article.headline = "Back again"
    article.save()
    publish(article, at=timezone.now() + timedelta(hours=1))
    assert client.get(path).content == before
    publish(article)
    assert client.get(path).status_code == 200
    withdraw(article, reason="Once more")
    html = client.get(path).content.decode()
    assert "lawyers" not in html
    assert "Once more" not in html


def test_nothing_asks_for_a_withdrawn_story_but_its_own_address(
    client: Client, reader_urls: Callable[[], list[str]]
) -> None:
    path = path_of_withdrawn(tell_readers=True)
    for url in set(reader_urls()) - {path, json_of(path)}:
        html = client.get(url).content.decode()
        assert "lawyers" not in html, url
        assert path not in html, url
        assert "Ferry kept" not in html, url

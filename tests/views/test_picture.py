"""What readers get at the address of a picture."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, storages
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Image, Rendition
from articles.publishing import publish, withdraw
from tests.factories import a_story, an_article, an_image

pytestmark = pytest.mark.django_db
YEAR = 31_536_000


def a_rendition(image: Image, ending: str = "jpg", data: bytes = b"picture") -> str:
    """Its address."""
    digest = f"{image.pk:040x}"
    name = f"{digest[:2]}/{digest}.{ending}"
    storages["renditions"].delete(name)
    storages["renditions"].save(name, ContentFile(data))
    Rendition.objects.create(
        image=image, width=480, height=320, format=ending, name=name, size=1, recipe="r"
    )
    return f"/pictures/{name}"


def a_shown_one(**fields: Any) -> str:
    image = an_image()
    Image.objects.filter(pk=image.pk).update(**fields)
    a_story(images=[image])
    return a_rendition(image)


@pytest.mark.parametrize(
    ("ending", "kind"), [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")]
)
def test_a_picture_may_be_kept_for_a_year(client: Client, ending: str, kind: str) -> None:
    image = an_image()
    a_story(images=[image])
    response = client.get(
        a_rendition(image, ending, b"<html>" * 100), headers={"accept-encoding": "gzip"}
    )
    assert response.content == b"<html>" * 100
    assert response["Content-Type"] == kind
    assert response["Cache-Control"] == f"public, max-age={YEAR}, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == "inline"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert not {"Vary", "Set-Cookie", "Content-Encoding"} & set(response.headers)


def test_a_picture_costs_one_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    address = a_shown_one()
    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200


def test_a_picture_that_is_there_already_is_not_sent_again(client: Client) -> None:
    address = a_shown_one()
    etag = client.get(address)["ETag"]
    again = client.get(address, headers={"if-none-match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert again["Cache-Control"].startswith("public")


def test_its_size_can_be_asked_for(client: Client) -> None:
    response = client.head(a_shown_one())
    assert (response.status_code, response.content) == (200, b"")
    assert response["Content-Length"] == "7"


def test_nobody_writes_to_it(client: Client) -> None:
    assert client.post(a_shown_one()).status_code == 405


@pytest.mark.parametrize("seconds", [0, -60])
def test_a_picture_is_gone_when_its_time_is_over(client: Client, seconds: int) -> None:
    address = a_shown_one(expires_at=timezone.now() + timedelta(seconds=seconds))
    assert client.get(address).status_code == 404


def test_a_picture_is_kept_no_longer_than_its_time(client: Client) -> None:
    response = client.get(a_shown_one(expires_at=timezone.now() + timedelta(minutes=10)))
    assert 590 <= int(response["Cache-Control"].split("=")[1].split(",")[0]) <= 600


def test_a_picture_is_kept_no_longer_than_its_story_is_sure_to_show_it(client: Client) -> None:
    image, other = an_image(), an_image()
    article = an_article(images=[image])
    publish(article)
    address = a_rendition(image)
    article.lead_image = other
    article.save()
    publish(article, at=timezone.now() + timedelta(minutes=10))
    assert 590 <= int(client.get(address)["Cache-Control"].split("=")[1].split(",")[0]) <= 600
    a_story(images=[image])
    assert client.get(address)["Cache-Control"] == f"public, max-age={YEAR}, immutable"


def test_pictures_of_drafts_and_of_stories_to_come_are_at_no_address(client: Client) -> None:
    image = an_image()
    article = an_article(images=[image])
    address = a_rendition(image)
    assert client.get(address).status_code == 404
    publish(article, at=timezone.now() + timedelta(hours=1))
    assert client.get(address).status_code == 404


def test_pictures_of_withdrawn_stories_are_gone(client: Client) -> None:
    image = an_image()
    article = an_article(images=[image])
    publish(article)
    address = a_rendition(image)
    assert client.get(address).status_code == 200
    withdraw(article)
    response = client.get(address)
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")


def test_a_file_that_no_row_names_is_at_no_address(client: Client) -> None:
    address = a_shown_one()
    Rendition.objects.all().delete()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "../settings.py", "00/../../etc/passwd", "ab/", "ab", "%2e%2e/%2e%2e/a", "//etc/passwd",
        f"00/{'0' * 40}.svg", f"00/{'0' * 40}.jpg/", f"00/{'0' * 40}.jpg%00", "a" * 5000,
        f"00/{'0' * 40}.jpg%0a",
    ],
)  # fmt: skip
def test_no_other_path_is_looked_for(
    client: Client, path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with patch.object(InMemoryStorage, "open", side_effect=AssertionError):
        assert client.get(f"/pictures/{path}").status_code in (404, 301)


def test_a_missing_file_costs_the_picture_alone(client: Client) -> None:
    address = a_shown_one()
    storages["renditions"].delete(address.removeprefix("/pictures/"))
    assert client.get(address).status_code == 404


def test_a_store_that_fails_costs_the_picture_alone(client: Client) -> None:
    address = a_shown_one()
    with patch.object(InMemoryStorage, "open", side_effect=TimeoutError("no answer")):
        response = client.get(address)
    assert (response.status_code, response["Cache-Control"]) == (503, "no-store")
    assert b"no answer" not in response.content

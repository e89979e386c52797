"""Pages that somebody kept still find the pictures that they name, while readers may see them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles.images.renditions.make import make
from articles.models import Image, Superseded
from articles.publishing import withdraw
from tests.images.renditions.conftest import folder
from tests.images.renditions.stories import a_shown_picture, in_store, named

__all__ = ["folder"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]
ADDRESS = re.compile(r"/pictures/[0-9a-f]{2}/[0-9a-f]{40}\.\w+")
DAY = timedelta(days=1)


def addresses(client: Client, image: Image) -> set[str]:
    """What the page of its story names."""
    page = client.get(image.editions.get().path)
    assert page.status_code == 200
    found = set(ADDRESS.findall(page.content.decode()))
    assert found
    return found


def given_another_credit(image: Image) -> None:
    Image.objects.filter(pk=image.pk).update(credit_line="Photo: somebody else")
    make(image.pk)


def since(moment: datetime) -> None:
    Superseded.objects.update(since=moment)


@pytest.fixture
def image() -> Image:
    image = a_shown_picture()
    make(image.pk)
    return image


def test_a_page_that_was_kept_still_finds_its_pictures(client: Client, image: Image) -> None:
    kept = addresses(client, image)
    given_another_credit(image)
    assert not kept & addresses(client, image)
    for address in (*kept, *addresses(client, image)):
        assert client.get(address).status_code == 200


def test_they_may_be_kept_no_longer_than_the_time_of_grace(client: Client, image: Image) -> None:
    kept = addresses(client, image)
    given_another_credit(image)
    since(timezone.now() - 29 * DAY)
    seconds = int(client.get(min(kept))["Cache-Control"].split("=")[1].split(",")[0])
    assert DAY.total_seconds() - 60 < seconds <= DAY.total_seconds()


def test_after_the_time_of_grace_they_are_at_no_address(client: Client, image: Image) -> None:
    kept = addresses(client, image)
    given_another_credit(image)
    since(timezone.now() - 30 * DAY)
    assert {client.get(address).status_code for address in kept} == {404}
    assert {client.get(address).status_code for address in addresses(client, image)} == {200}


@pytest.mark.parametrize("end", ["expiry", "withdrawal", "deletion of the row"])
def test_what_readers_may_not_see_is_at_no_address_at_once(
    client: Client, image: Image, end: str
) -> None:
    kept = addresses(client, image)
    given_another_credit(image)
    if end == "expiry":
        Image.objects.filter(pk=image.pk).update(expires_at=timezone.now())
    elif end == "withdrawal":
        withdraw(image.editions.get().article)
    else:
        Superseded.objects.all().delete()
    assert {client.get(address).status_code for address in kept} == {404}


def test_sweeping_takes_away_what_is_past_its_grace_and_nothing_else() -> None:
    image, young = a_shown_picture(), a_shown_picture("red")
    for it in (image, young):
        make(it.pk)
        given_another_credit(it)
    image.superseded.update(since=timezone.now() - 31 * DAY)
    former = set(young.superseded.values_list("name", flat=True))
    call_command("sweep_pictures", verbosity=0)
    assert image.superseded.exists()
    call_command("sweep_pictures", delete=True)
    assert in_store() == named(image) | named(young) | former


def test_making_renditions_keeps_what_is_in_grace(image: Image) -> None:
    given_another_credit(image)
    before = in_store()
    call_command("make_renditions", verbosity=0)
    assert in_store() == before != named(image)

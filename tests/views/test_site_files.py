"""What browsers and others look for at fixed addresses."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


def test_the_manifest_names_icons_of_the_size_that_it_states(client: Client) -> None:
    answer = client.get("/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    stated = answer.json()
    assert stated["start_url"] == stated["scope"] == "/"
    for icon in stated["icons"]:
        name = icon["src"].removeprefix("/static/")
        size = Image.open(str(finders.find(re.sub(r"\.[0-9a-f]{12}\.", ".", name)))).size
        assert "{}x{}".format(*size) == icon["sizes"]


def test_who_asks_for_the_icon_by_its_old_name_is_led_to_it(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert answer.status_code == 301
    name = re.sub(r"\.[0-9a-f]{12}\.", ".", answer.headers["Location"]).removeprefix("/static/")
    assert Image.open(str(finders.find(name))).size == (192, 192)


def test_pages_name_the_manifest_and_may_load_it(client: Client) -> None:
    page = client.get("/")
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page.content.decode()
    assert "manifest-src 'self'" in page.headers["Content-Security-Policy"]


def test_there_is_no_security_contact_until_one_is_named(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404


def test_the_security_contact_is_told_as_the_standard_says(
    client: Client, settings: Settings
) -> None:
    settings.SECURITY_CONTACT = ["mailto:holes@courier.example"]
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert fields["Contact"] == "mailto:holes@courier.example"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=100) < left < timedelta(days=365)

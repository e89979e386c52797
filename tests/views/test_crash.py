from __future__ import annotations

import re

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from articles.views import errors, robots


@pytest.fixture
def crashed(monkeypatch: pytest.MonkeyPatch) -> str:
    """What a reader gets when a view breaks; no test database, so that the page can need none."""

    def crash(*args: object, **kwargs: object) -> None:
        raise RuntimeError("The boiler burst.")

    monkeypatch.setattr(robots, "render", crash)
    response = Client(raise_request_exception=False).get("/robots.txt")
    assert response.status_code == 500
    assert response.headers["Content-Type"].startswith("text/html")
    return response.content.decode()


def test_a_crash_gives_a_calm_page_without_its_cause(crashed: str) -> None:
    assert "This page cannot be shown just now" in crashed
    assert not re.search("Traceback|RuntimeError|boiler", crashed)


def test_the_page_of_a_crash_has_the_look_and_leads_on(crashed: str) -> None:
    assert '<link rel="stylesheet" href="/static/articles/newsroom.css">' in crashed
    assert '<html lang="en-gb" dir="ltr"' in crashed
    assert '<a href="/">' in crashed
    assert not re.search(r"<title>\s*\|?\s*</title>|<script|\sstyle=", crashed)


@pytest.mark.parametrize("address", ["/", "/feed/", "/search/?q=ferry", "/2026/11/20/ferry/"])
def test_without_the_database_there_is_still_a_page(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*args: object, **kwargs: object) -> None:
        raise OperationalError("could not connect to server")

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", unreachable)
    monkeypatch.setattr(BaseDatabaseWrapper, "_cursor", unreachable)
    response = Client(raise_request_exception=False).get(address)
    assert response.status_code == 500
    assert "This page cannot be shown just now" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers


def test_a_crash_of_the_page_for_crashes_gives_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*args: object, **kwargs: object) -> None:
        raise ValueError("Missing staticfiles manifest entry")

    for module in (robots, errors):
        monkeypatch.setattr(module, "render", crash)
    monkeypatch.setattr(errors, "render_to_string", crash)
    response = Client(raise_request_exception=False).get("/robots.txt")
    html = response.content.decode()
    assert (response.status_code, response.headers["Cache-Control"]) == (500, "no-store")
    assert response.headers["Content-Type"].startswith("text/html")
    assert "<h1>This page cannot be shown just now</h1>" in html
    assert not re.search("manifest|<link|<script|src=", html)

from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.views import robots


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

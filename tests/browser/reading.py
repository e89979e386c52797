"""A story opened as a reader opens it."""

from __future__ import annotations

from collections.abc import Callable

from pytest_django.live_server_helper import LiveServer

from articles.models import Edition
from tests.browser.conftest import Visit
from tests.browser.stories import with_pictures

Story = Callable[[], Edition]


def read(visit: Visit, server: LiveServer, story: Story) -> Edition:
    edition = story()
    with_pictures(visit.page)
    visit.page.goto(f"{server.url}{edition.path}")
    return edition

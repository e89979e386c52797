from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.views.addresses import every_address


@pytest.fixture
def reader_urls() -> Callable[[], list[str]]:
    return every_address


@pytest.fixture
def queries(client: Client) -> Callable[[str], list[str]]:
    def asked(url: str) -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(url).status_code == 200
        return [query["sql"] for query in captured.captured_queries]

    return asked

"""Lists of stories as readers page through them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from django.test import Client

SAME = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def main_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    html = response.content.decode()
    return html[html.index("<main") : html.index("</main>")]


def read_to_the_end(client: Client, path: str, way: str = "next", start: str = "") -> list[str]:
    url, found = path + start, []
    while True:
        html = main_of(client, url)
        found += re.findall(r">(Story \d+)</a>", html)
        link = re.search(rf'<a href="(\?[^"]*)" rel="{way}">', html)
        if not link:
            return found
        url = path + link[1].replace("&amp;", "&")

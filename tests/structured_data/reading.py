from __future__ import annotations

import json
import re
from typing import Any

from django.test import Client

from tests.structured_data.vocabulary import faults

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def data_on(client: Client, path: str) -> list[dict[str, Any]]:
    """What a page says of itself, valid by schema.org's lists."""
    response = client.get(path)
    assert response.status_code == 200
    (block,) = BLOCK.findall(response.content.decode())
    data = json.loads(block)
    nodes: list[dict[str, Any]] = data if isinstance(data, list) else [data]
    for node in nodes:
        assert node["@context"] == "https://schema.org"
        assert list(faults(node)) == []
    return nodes

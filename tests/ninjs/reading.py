"""What the site gives to machines, valid by IPTC's schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker

from articles.models import Edition
from tests.feeds.values import is_identifier, is_rfc_3339

SCHEMA = json.loads((Path(__file__).parent / "schema.json").read_text())
FORMATS = FormatChecker(())


@FORMATS.checks("uri")
def is_uri(value: object) -> bool:
    return is_identifier(str(value)) and str(value).isascii()


@FORMATS.checks("date-time")
def is_moment(value: object) -> bool:
    return is_rfc_3339(str(value))


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)


def faults(item: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(item)]


def item(client: Client, edition: Edition) -> dict[str, Any]:
    response = client.get(address(edition))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    found: dict[str, Any] = json.loads(response.content)
    assert faults(found) == []
    return found


def items(client: Client, query: str = "") -> list[dict[str, Any]]:
    return listed(client, f"/articles.json{query}")["items"]  # type: ignore[no-any-return]


def listed(client: Client, url: str) -> dict[str, Any]:
    response = client.get(url)
    assert response.status_code == 200
    found: dict[str, Any] = json.loads(response.content)
    assert [faults(it) for it in found["items"]] == [[]] * len(found["items"])
    return found


def address(edition: Edition) -> str:
    return f"{edition.path.rstrip('/')}.json"

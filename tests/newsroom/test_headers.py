from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).resolve().parent.parent.parent
PROBE = """
import django; django.setup()
from django.test import Client
print(sorted(Client().get("/healthz").headers.items()))
"""


def headers_with(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-W", "ignore", "-c", PROBE]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_every_start_of_the_server_sends_the_same_policy() -> None:
    assert headers_with("1") == headers_with("2")


@pytest.mark.django_db
def test_readers_pages_allow_only_our_files_and_players_that_a_click_may_start(
    client: Client,
) -> None:
    policy = client.get("/nowhere/").headers["Content-Security-Policy"]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert policy.startswith("default-src 'none'; ")
    assert directives["script-src"] == directives["style-src"] == "'self'"
    assert directives["connect-src"] == "'self'"
    players = "https://www.youtube-nocookie.com https://player.vimeo.com"
    assert directives.pop("frame-src") == players
    assert "http" not in str(directives)
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_head_has_the_headers_of_get_and_no_body(client: Client) -> None:
    get, head = client.get("/"), client.head("/")
    assert head.content == b""
    assert head.headers == get.headers

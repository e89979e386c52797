"""Values that are read well enough and still cannot be meant, each in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.conf.locale import LANG_INFO

EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
HOST = re.compile(r"[a-z0-9.-]+", re.IGNORECASE)


def refuse(sentence: str) -> SystemExit:
    return SystemExit(f"Newsroom does not start: {sentence}")


def host_of(address: str) -> str:
    """The host of a site's address; ``""`` if it is no such address."""
    try:
        parts = urlsplit(address)
        whole = parts.scheme in {"http", "https"} and not (parts.path or parts.query)
        return (parts.hostname or "") if whole and parts.port != 0 else ""
    except ValueError:
        return ""


def faults(given: Mapping[str, Any]) -> Iterator[str]:
    """Of settings by name."""
    site, editor, hub = given["SITE_URL"], given["EDITOR_EMAIL"], given["WEBSUB_HUB"]
    language, zone = given["LANGUAGE_CODE"], given["TIME_ZONE"]
    if not host_of(site):
        yield f"SITE_URL is “{site}”, but must be an address as https://news.example."
    if not {language.lower(), language.split("-")[0]} & set(LANG_INFO):
        yield f"LANGUAGE_CODE is “{language}”, which is no language; write it as de."
    if editor and not EMAIL.fullmatch(editor):
        yield f"EDITOR_EMAIL is “{editor}”; write it as editor@news.example."
    if wrong := [host for host in given["EMBED_PLAYERS"] if not HOST.fullmatch(host)]:
        yield f"EMBED_PLAYERS names “{wrong[0]}”; write hosts as player.vimeo.com."
    if zone not in available_timezones():
        yield f"TIME_ZONE is “{zone}”, which is no time zone; write it as Europe/Berlin."
    if "*" in given["ALLOWED_HOSTS"]:
        yield "ALLOWED_HOSTS may not be “*”; name the hosts that the site answers to."
    if hub and not hub.startswith(("https://", "http://")):
        yield f"WEBSUB_HUB is “{hub}”, but must be an address as https://hub.example/."

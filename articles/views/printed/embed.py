"""What stands at another site, as a link that may play in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

from django.conf import settings

KEY = re.compile(r"[\w-]{1,40}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Embed:
    """``player`` is the address of a frame that plays it, ``""`` where there is none to trust."""

    kind: ClassVar[str] = "embed"
    address: str
    title: str
    host: str
    player: str


def embed_of(address: str, title: str) -> Embed | None:
    """``None`` for what is no address of a page elsewhere."""
    host = _host(address).removeprefix("www.")
    if not host:
        return None
    player = player_of(address)
    known = _host(player) in settings.EMBED_PLAYERS
    return Embed(address=address, title=title, host=host, player=player if known else "")


def player_of(address: str) -> str:
    """YouTube's without its cookies, Vimeo's without its count of visits."""
    parts = urlsplit(address)
    host, path = _host(address).removeprefix("www.").removeprefix("m."), parts.path
    if host == "youtube.com" and path == "/watch":
        return _youtube(parse_qs(parts.query).get("v", [""])[0])
    if host == "youtube.com" and path.startswith(("/shorts/", "/embed/", "/live/")):
        return _youtube(path.split("/")[2])
    if host == "youtu.be":
        return _youtube(path[1:])
    if host == "vimeo.com" and path[1:].isdecimal():
        return f"https://player.vimeo.com/video/{path[1:]}?dnt=1"
    return ""


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme == "https" else ""


def _youtube(key: str) -> str:
    return f"https://www.youtube-nocookie.com/embed/{key}" if KEY.fullmatch(key) else ""

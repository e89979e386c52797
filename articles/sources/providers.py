"""Sites whose films, posts and charts are set into stories, and the pages that these have there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, urlsplit

LONGEST = 1000
POSTS = frozenset("twitter-tweet twitter-video instagram-media tiktok-embed fb-post "
                  "bluesky-embed mastodon-embed reddit-card reddit-embed-bq "
                  "text-post-media telegram-post".split())  # fmt: skip
LONGEST_TITLE = 280
PLAYER_TITLE = re.compile(
    r"(?:(?:youtube|vimeo|dailymotion|spotify|soundcloud|facebook|instagram|tiktok|twitter|x)\b ?)?"
    r"(?:(?:video|audio|embedded|embed|post|tweet|widget|iframe|frame) ?)?"
    r"(?:player|video|post|content|tweet|embed|iframe|chart|map)?",
    re.IGNORECASE,
)
KEY = re.compile(r"[\w-]{1,40}")
VIDEO, POST, SOUND, CHART = "Video at {}", "Post at {}", "Sound at {}", "Chart at {}"
# Hosts with what their things are called; of addresses under them, what is one thing's.
SITES: Mapping[str, tuple[str, str, re.Pattern[str]]] = {
    host: (said, name, re.compile(path))
    for host, said, name, path in (
        ("youtube.com", VIDEO, "YouTube", r"/(?:watch|shorts/[\w-]+|live/[\w-]+)"),
        ("youtu.be", VIDEO, "YouTube", r"/[\w-]+"),
        ("vimeo.com", VIDEO, "Vimeo", r"/(?:[\w-]+/)*\d+(?:/\w+)?"),
        ("dailymotion.com", VIDEO, "Dailymotion", r"/video/\w+"),
        ("tiktok.com", VIDEO, "TikTok", r"/@[^/]+/video/\d+"),
        ("twitter.com", POST, "X", r"/\w+/status(?:es)?/\d+"),
        ("x.com", POST, "X", r"/\w+/status/\d+"),
        ("instagram.com", POST, "Instagram", r"/(?:[\w.]+/)?(?:p|reel|tv)/[\w-]+"),
        ("threads.net", POST, "Threads", r"/@[^/]+/post/[\w-]+"),
        ("threads.com", POST, "Threads", r"/@[^/]+/post/[\w-]+"),
        ("facebook.com", POST, "Facebook", r"/(?:[^/]+/(?:posts|videos|photos)/.+|watch|reel/\d+)"),
        ("bsky.app", POST, "Bluesky", r"/profile/[^/]+/post/\w+"),
        ("reddit.com", POST, "Reddit", r"/r/\w+/comments/.+"),
        ("t.me", POST, "Telegram", r"/\w+/\d+"),
        ("open.spotify.com", SOUND, "Spotify", r"/(?:track|album|episode|show|playlist)/\w+"),
        ("soundcloud.com", SOUND, "SoundCloud", r"/[^/]+/[^/]+"),
        ("api.soundcloud.com", SOUND, "SoundCloud", r"/(?:tracks|playlists)/\d+"),
        ("podcasts.apple.com", SOUND, "Apple Podcasts", r"/.+"),
        ("datawrapper.dwcdn.net", CHART, "Datawrapper", r"/\w{5}"),
        ("public.flourish.studio", CHART, "Flourish", r"/(?:visualisation|story)/\d+"),
        ("infogram.com", CHART, "Infogram", r"/[\w-]+"),
        ("documentcloud.org", "Document at {}", "DocumentCloud", r"/documents/\d.*"),
    )
}


def page_of(address: str) -> str:
    """The page of one film, post or chart at a site that is known, by the address of that page or
    of its player; ``""`` for all else, profiles and start pages among them."""
    address = address.strip()
    address = f"https:{address}" if address.startswith("//") else address
    if len(address) > LONGEST or any(letter.isspace() for letter in address):
        return ""
    try:
        parts = urlsplit(address)
        host = _host(parts.hostname or "")
        query = parse_qs(parts.query, max_num_fields=100)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    for player in PLAYERS.get(host, ()):
        found = player(parts.path, query)
        if found:
            return found if found.startswith("https://") else page_of(found)
    site = SITES.get(host)
    if site is None or not site[2].match(parts.path):
        return ""
    return f"https://{parts.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else "")


def called(page: str) -> str:
    """What to call something of which no words are known: "Video at Vimeo"."""
    said, name, _ = SITES[_host(urlsplit(page).hostname or "")]
    return said.format(name)


def titled(text: str) -> str:
    """The words that a page gives something, unless they are its player's own; with an ellipsis
    where they are longer than a title."""
    text = " ".join(text.split())
    if PLAYER_TITLE.fullmatch(text) or "://" in text:
        return ""
    return text if len(text) <= LONGEST_TITLE else f"{text[:LONGEST_TITLE].rpartition(' ')[0]} …"


def _host(host: str) -> str:
    return host.lower().removeprefix("www.").removeprefix("m.").removeprefix("mobile.")


Query = Mapping[str, list[str]]
Player = Callable[[str, Query], str]


def _last(start: str, page: str) -> Player:
    """A player whose path has the key of the page behind its start."""

    def found(path: str, query: Query) -> str:
        key = path.removeprefix(start).partition("/")[0]
        return page.format(key) if path.startswith(start) and KEY.fullmatch(key) else ""

    return found


def _asked(name: str, page: str) -> Player:
    """A player that is asked for a page, or its key, by a name."""

    def found(path: str, query: Query) -> str:
        value = query.get(name, [""])[0]
        if page == "{}":
            inner = value.replace("http://", "https://", 1)
            return page_of(inner) if inner.startswith("https://") and "player" not in inner else ""
        return page.format(value) if KEY.fullmatch(value) else ""

    return found


def _spotify(path: str, query: Query) -> str:
    return f"https://open.spotify.com{path[6:]}" if path.startswith("/embed/") else ""


YOUTUBE = _last("/embed/", "https://www.youtube.com/watch?v={}")
PLAYERS: Mapping[str, tuple[Player, ...]] = {
    "youtube.com": (YOUTUBE,),
    "youtube-nocookie.com": (YOUTUBE,),
    "player.vimeo.com": (_last("/video/", "https://vimeo.com/{}"),),
    "dailymotion.com": (_last("/embed/video/", "https://www.dailymotion.com/video/{}"),),
    "geo.dailymotion.com": (_asked("video", "https://www.dailymotion.com/video/{}"),),
    "platform.twitter.com": (_asked("id", "https://x.com/i/status/{}"),),
    "facebook.com": (_asked("href", "{}"),),
    "w.soundcloud.com": (_asked("url", "{}"),),
    "open.spotify.com": (_spotify,),
}

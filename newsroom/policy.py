"""What browsers may load for a page."""

from __future__ import annotations

from collections.abc import Sequence

Policy = dict[str, dict[str, list[str]]]


def policy(players: Sequence[str], pictures: str) -> Policy:
    """The same for every reader and every request, so that a page can be cached whole by anyone.

    ``players`` are hosts of frames, ``pictures`` is where pictures are if it is elsewhere.
    """
    return {
        "DIRECTIVES": {
            "default-src": ["'none'"],
            "script-src": ["'self'"],
            "style-src": ["'self'"],
            "font-src": ["'self'"],
            "img-src": ["'self'", *([pictures] if pictures else [])],
            "frame-src": [f"https://{host}" for host in players] or ["'none'"],
            # Auditors of a site read its robots.txt from within a page.
            "connect-src": ["'self'"],
            "form-action": ["'self'"],
            "manifest-src": ["'self'"],
            "base-uri": ["'none'"],
            "frame-ancestors": ["'none'"],
        },
    }

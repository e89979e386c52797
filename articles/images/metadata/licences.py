"""Which licence of Creative Commons an address means: "by-sa/4.0", "zero/1.0", or none."""

from __future__ import annotations

import re

DEED = re.compile(
    r"\s*(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)"
    r"/(by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd|by-nd-nc|zero)/([1-4]\.[05])(?:[/?#]|\s*\Z)",
    re.IGNORECASE,
)
VERSIONS = ("4.0", "3.0", "2.5", "2.0", "1.0")


def licence_of(address: str) -> str:
    found = DEED.match(address)
    if not found:
        return ""
    kind = found[1].lower().replace("by-nd-nc", "by-nc-nd")
    known = ("1.0",) if kind == "zero" else VERSIONS
    return f"{kind}/{found[2]}" if found[2] in known else ""

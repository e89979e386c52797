from __future__ import annotations

import os
from pathlib import Path

UNFINISHED = ("~", ".part", ".tmp", ".swp")
# What packing programs and desktops leave behind.
LITTER = ("__MACOSX",)


def printable(path: Path) -> str:
    """A name that any terminal, log and database takes: odd bytes and controls are escaped."""
    name = str(path)
    if name.isprintable():
        return name
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in name)


def is_no_copy(name: str) -> bool:
    """Hidden files, litter and words about the folder itself: nothing that anybody misses."""
    return name.startswith(".") or name.upper().startswith("README") or name in LITTER


def is_unfinished(name: str) -> bool:
    return name.startswith("~") or name.endswith(UNFINISHED)


def why_unsafe(member: str) -> str:
    """Why the name of a file in an archive is not to be trusted; ``""`` when it is."""
    path = member.replace("\\", "/")
    if path.startswith("/") or path[1:2] == ":":
        return "its name in the archive is that of a place outside it"
    if ".." in path.split("/") or "\0" in path:
        return "its name in the archive leads out of it"
    return ""


def is_passed_over(member: str) -> bool:
    """Whether a file in an archive is nothing that anybody misses."""
    parts = [part for part in member.split("/") if part not in ("", ".")]
    return any(map(is_no_copy, parts)) or is_unfinished("".join(parts[-1:]))

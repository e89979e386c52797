from __future__ import annotations

# What a database keeps.
LARGEST = 2**63 - 1


def version_number(*stated: str) -> int:
    """The highest of the numbers of a version; 0 where there is none, as in "1.2" or "draft"."""
    return max(map(_number, stated), default=0)


def _number(stated: str) -> int:
    stated = stated.strip()
    if not (stated.isascii() and stated.isdecimal() and len(stated) < 20):
        return 0
    number = int(stated)
    return number if number <= LARGEST else 0

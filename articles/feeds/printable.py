from __future__ import annotations

import re
from typing import Any

# XML 1.0 §2.2 cannot hold these, and one of them would take the whole feed down; nor those that
# Unicode keeps for a program's own use.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


def printable(value: Any) -> Any:
    """Texts as XML can hold them, also inside tuples, lists and dicts."""
    match value:
        case str():
            return UNPRINTABLE.sub("", value)
        case tuple() if hasattr(value, "_fields"):
            return type(value)(*map(printable, value))
        case list() | tuple():
            return type(value)(map(printable, value))
        case dict():
            return {name: printable(it) for name, it in value.items()}
    return value

"""How cards are printed beforehand: every look that a page of many readers asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Look(NamedTuple):
    """What ``{% card %}`` is told. ``beside`` matters to the print only by being there: how many
    cards stand side by side is filled in when the page is printed."""

    look: str = ""
    beside: bool = False
    with_section: bool = False
    dated: bool = False


@lru_cache(maxsize=100)
def piece_of(look: Look) -> str:
    """What its prints are called."""
    flags = (look.beside, look.with_section, look.dated)
    return f"card:{look.look}:{''.join(str(int(flag)) for flag in flags)}"


LOOKS = (
    Look("lead", with_section=True),
    Look("lead"),
    Look("mid", beside=True, with_section=True),
    Look("mid", with_section=True),
    Look("mid", beside=True),
    Look("mid"),
    Look(beside=True),
    Look(beside=True, with_section=True),
    Look(beside=True, dated=True),
    Look(),
    Look(with_section=True),
    Look("op"),
    Look("list"),
    Look("result"),
    Look("list", with_section=True),
)
# Stands in prints for how wide a picture is beside other cards.
SIZES = "\x02sizes\x02"

"""How cards are printed beforehand: every look that a page of many readers asks for."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """What ``{% card %}`` is told. ``beside`` matters to the print only by being there: how many
    cards stand side by side is filled in when the page is printed."""

    look: str = ""
    beside: bool = False
    with_section: bool = False
    dated: bool = False

    @property
    def piece(self) -> str:
        flags = (self.beside, self.with_section, self.dated)
        return f"card:{self.look}:{''.join(str(int(flag)) for flag in flags)}"


LOOKS = (
    Look("lead", with_section=True),
    Look("mid", beside=True, with_section=True),
    Look("mid", with_section=True),
    Look("mid", beside=True),
    Look("mid"),
    Look(beside=True),
    Look(beside=True, with_section=True),
    Look(beside=True, dated=True),
    Look(),
    Look("op"),
    Look("list"),
    Look("list", with_section=True),
)
PIECES = {look: look.piece for look in LOOKS}
# Stands in prints for how wide a picture is beside other cards.
SIZES = "\x02sizes\x02"

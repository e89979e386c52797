"""The table of the agency formats."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.wires import ninjs

WIRES: tuple[Format, ...] = (
    Format(
        name="ninjs",
        reader=ninjs.read_ninjs,
        endings=(".json", ".ninjs"),
        recognises=ninjs.recognises,
        certain=True,
    ),
)

"""The table of the agency formats."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.wires import ninjs, nitf

WIRES: tuple[Format, ...] = (
    Format(
        name="ninjs",
        reader=ninjs.read_ninjs,
        endings=(".json", ".ninjs"),
        recognises=ninjs.recognises,
        certain=True,
    ),
    Format(
        name="NITF",
        reader=nitf.read_nitf,
        endings=(".nitf", ".xml"),
        recognises=nitf.recognises,
        certain=True,
    ),
)

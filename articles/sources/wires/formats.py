"""The table of the agency formats."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.wires import newsml_1, newsml_g2, ninjs, nitf

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
    Format(
        name="NewsML-G2",
        reader=newsml_g2.read_newsml_g2,
        endings=(".xml", ".newsml"),
        recognises=newsml_g2.recognises,
        certain=True,
    ),
    Format(
        name="NewsML 1",
        reader=newsml_1.read_newsml_1,
        endings=(".xml", ".newsml"),
        recognises=newsml_1.recognises,
        certain=True,
    ),
)

"""The table of the agency formats."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.wires import anpa, iptc_7901, json_story, newsml_1, newsml_g2, ninjs, nitf

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
    Format(
        name="ANPA 1312",
        reader=anpa.read_anpa,
        endings=(".anpa", ".tst"),
        recognises=anpa.recognises,
        certain=True,
    ),
    Format(
        name="IPTC 7901",
        reader=iptc_7901.read_iptc_7901,
        endings=(".iptc",),
        recognises=iptc_7901.recognises,
        certain=True,
    ),
)

# For what no other format of JSON recognised.
JSON = Format(
    name="JSON",
    reader=json_story.read_json_story,
    endings=(".json",),
    recognises=json_story.recognises,
)

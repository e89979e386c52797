"""The table of the agency formats."""

from __future__ import annotations

from articles.sources.format import Format
from articles.sources.wires import recognised

WIRES: tuple[Format, ...] = (
    Format(
        name="ninjs",
        reader="articles.sources.wires.ninjs:read_ninjs",
        endings=(".json", ".ninjs"),
        recognises=recognised.is_ninjs,
        certain=True,
    ),
    Format(
        name="NITF",
        reader="articles.sources.wires.nitf:read_nitf",
        endings=(".nitf", ".xml"),
        recognises=recognised.is_nitf,
        certain=True,
    ),
    Format(
        name="NewsML-G2",
        reader="articles.sources.wires.newsml_g2:read_newsml_g2",
        endings=(".xml", ".newsml"),
        recognises=recognised.is_newsml_g2,
        certain=True,
    ),
    Format(
        name="NewsML 1",
        reader="articles.sources.wires.newsml_1:read_newsml_1",
        endings=(".xml", ".newsml"),
        recognises=recognised.is_newsml_1,
        certain=True,
    ),
    Format(
        name="ANPA 1312",
        reader="articles.sources.wires.anpa:read_anpa",
        endings=(".anpa", ".tst"),
        recognises=recognised.is_anpa,
        certain=True,
    ),
    Format(
        name="IPTC 7901",
        reader="articles.sources.wires.iptc_7901:read_iptc_7901",
        endings=(".iptc",),
        recognises=recognised.is_iptc_7901,
        certain=True,
    ),
)

# For what no other format of JSON recognised.
JSON = Format(
    name="JSON",
    reader="articles.sources.wires.json_story:read_json_story",
    endings=(".json",),
    recognises=recognised.is_json,
)

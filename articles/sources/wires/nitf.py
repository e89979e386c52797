"""NITF 3.x (IPTC News Industry Text Format), alone and inside NewsML.

``head`` describes the document, ``body.head`` has what is printed above the text,
``body.content`` the text and ``body.end`` the line about those who worked on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.nitf_item import NitfItem
from articles.sources.wires.topics import keywords_of, language_tag
from articles.sources.wires.xml_walk import parse_wire

READER_VERSION = "nitf-1"


def read_nitf(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    root = parse_wire(data, name, limits)
    manuscript = Manuscript(lexicon, limits)
    item = NitfItem(manuscript)
    item.visit(root)
    languages = (it.get("lang") for it in root.walk() if it.name in ("nitf", "body", "head"))
    yield manuscript.story(
        reader=READER_VERSION,
        encoding="utf-8",
        language=next(filter(None, map(language_tag, languages)), ""),
        identifier=item.identifier,
        section=item.section,
        keywords=keywords_of(item.keywords),
        hold="; it ".join(dict.fromkeys(filter(None, item.hold))),
    )

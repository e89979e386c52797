from __future__ import annotations

import codecs
import re

from articles.images.metadata.dates import of_iso
from articles.images.metadata.licences import licence_of
from articles.images.metadata.rdf import Properties, Value, properties, words
from articles.images.metadata.source_types import source_type
from articles.images.metadata.stated import Stated, place, stated

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
    b"<\0": "utf-16-le", b"\0<": "utf-16-be",
}  # fmt: skip
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DECLARATION = re.compile(r"\A\s*<\?xml [^>]*\?>")


def packet_text(packet: bytes) -> str:
    """To the letter, without the room that is kept free for changes."""
    name = next((name for mark, name in MARKS.items() if packet.startswith(mark)), "utf-8")
    return NO_XML.sub("", packet.decode(name, "replace")).strip()


def stated_in(texts: list[str]) -> Stated:
    """What the packet says, and the extended one where the packet says nothing."""
    found: Properties = {}
    for text in texts:
        found = {**properties(DECLARATION.sub("", text)), **found}

    def one(name: str) -> list[str]:
        return [words(found.get(name, []))]

    def many(name: str) -> list[str]:
        return [value.text for value in found.get(name, [])]

    def named(name: str, part: str) -> list[str]:
        return [value.first(part) for value in found.get(name, [])]

    return stated(
        headline=one("photoshop:Headline"),
        caption=one("dc:description"),
        creators=_any(many("dc:creator"), named("plus:ImageCreator", "plus:ImageCreatorName")),
        credit_line=one("photoshop:Credit"),
        source=_any(
            one("photoshop:Source"), named("plus:ImageSupplier", "plus:ImageSupplierName")[:1]
        ),
        copyright_notice=one("dc:rights"),
        usage_terms=one("xmpRights:UsageTerms"),
        instructions=one("photoshop:Instructions"),
        location_shown=_place(found),
        date_created=[of_iso(text) for text in one("photoshop:DateCreated")],
        keywords=many("dc:subject"),
        digital_source=map(source_type, one("Iptc4xmpExt:DigitalSourceType")),
        alt=one("Iptc4xmpCore:AltTextAccessibility"),
        licence=map(licence_of, [*one("xmpRights:WebStatement"), *one("cc:license")]),
    )


def _any(*choices: list[str]) -> list[str]:
    return next((texts for texts in choices if any(map(str.strip, texts))), [])


def _place(found: Properties) -> list[str]:
    """Where it was taken is somewhere else, and no word of it."""
    for shown in found.get("Iptc4xmpExt:LocationShown", []):
        if told := _shown(shown):
            return told
    old = ("Iptc4xmpCore:Location", "photoshop:City", "photoshop:State", "photoshop:Country")
    return place(*(words(found.get(name, [])) for name in old))


def _shown(location: Value) -> list[str]:
    name = location.first("Iptc4xmpExt:LocationName")
    parts = ("Sublocation", "City", "ProvinceState", "CountryName")
    nearest, *wider = (location.first(f"Iptc4xmpExt:{part}") for part in parts)
    return place(nearest or name, *wider)

"""RDF as XMP uses it (XMP 1, annex C): properties as elements or attributes, plain or in a bag,
with a language or with fields of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML = "{http://www.w3.org/XML/1998/namespace}"
LISTS = (f"{RDF}Bag", f"{RDF}Seq", f"{RDF}Alt")
SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://creativecommons.org/ns#": "cc",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    RDF[1:-1]: "rdf",
}
# Fields of fields; IPTC has two levels of them.
DEEPEST = 4
MOST_VALUES = 1_000


@dataclass(frozen=True, slots=True)
class Value:
    text: str = ""
    language: str = ""
    fields: Mapping[str, list[Value]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """The text of a field, in its default language."""
        return words(self.fields.get(name, []))


Properties = dict[str, list[Value]]


def properties(packet: str) -> Properties:
    """By prefixed name, as "dc:creator"; none where the packet is broken."""
    try:
        root = fromstring(packet, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return {}
    found: Properties = {}
    for rdf in root.iter(f"{RDF}RDF"):
        for described in rdf:
            for name, values in _fields(described, 0).items():
                found.setdefault(name, values)
    return found


def words(values: list[Value]) -> str:
    """One text: that of the default language, else in English, else the first."""
    by_language = {value.language.lower(): value.text for value in reversed(values)}
    for language in ("x-default", "en", "en-us", "en-gb"):
        if by_language.get(language, "").strip():
            return by_language[language]
    return next((value.text for value in values if value.text.strip()), "")


def _fields(element: Element, depth: int) -> Properties:
    found: Properties = {}
    for key, text in element.attrib.items():
        if (name := _name(key)) and not name.startswith("rdf:"):
            found[name] = [Value(text)]
    for child in element:
        if name := _name(child.tag):
            found.setdefault(name, []).extend(_values(child, depth))
    return found


def _values(element: Element, depth: int) -> Iterator[Value]:
    inner = element[0] if len(element) else None
    if inner is not None and inner.tag in LISTS:
        for item in inner[:MOST_VALUES]:
            yield _value(item, depth)
    else:
        yield _value(element, depth)


def _value(element: Element, depth: int) -> Value:
    language = element.get(f"{XML}lang", "")
    if resource := element.get(f"{RDF}resource"):
        return Value(resource, language)
    if depth >= DEEPEST:
        return Value()
    if element.get(f"{RDF}parseType") == "Resource":
        fields = _fields(element, depth + 1)
    elif len(element):
        fields = _fields(element[0], depth + 1)
    else:
        fields = {} if (element.text or "").strip() else _fields(element, depth + 1)
        if not fields:
            return Value(element.text or "", language)
    stated = fields.get("rdf:value", [])
    return Value(words(stated), language, fields)


def _name(key: str) -> str:
    space, _, local = key.rpartition("}")
    prefix = SPACES.get(space[1:])
    return f"{prefix}:{local}" if prefix else ""

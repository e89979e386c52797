"""A picture's words as XMP (ISO 16684-1, IPTC Photo Metadata Standard 2023.1)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from articles.images.metadata.source_types import DIGITAL_SOURCE
from articles.images.renditions.words import Words

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


def packet(words: Words) -> bytes:
    """``b""`` where there is nothing to say."""
    said = "".join(_properties(words))
    if not said:
        return b""
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}>'
        f'<rdf:Description rdf:about="">{said}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _properties(words: Words) -> Iterator[str]:
    if words.creators:
        names = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in words.creators)
        yield f"<dc:creator><rdf:Seq>{names}</rdf:Seq></dc:creator>"
    for name, text in (("dc:rights", words.copyright), ("xmpRights:UsageTerms", words.terms)):
        if text:
            one = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
            yield f"<{name}><rdf:Alt>{one}</rdf:Alt></{name}>"
    source = f"{DIGITAL_SOURCE}{words.digital_source}" if words.digital_source else ""
    plain = {
        "photoshop:Credit": words.credit,
        "xmpRights:WebStatement": words.licence,
        "Iptc4xmpExt:DigitalSourceType": source,
    }
    for name, text in plain.items():
        if text:
            yield f"<{name}>{escape(text)}</{name}>"

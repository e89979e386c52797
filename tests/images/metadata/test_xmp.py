from __future__ import annotations

import pytest

from articles.images.metadata import FileMetadata, read
from articles.models import CreativeCommons, DigitalSource, Image
from tests.images.metadata.marked import jpeg, segment, xmp


def said(properties: str, attributes: str = "") -> FileMetadata:
    return read(jpeg(packets=[xmp(properties, attributes)]))


def test_properties_may_be_attributes() -> None:
    told = said("", 'photoshop:Headline="Ferry &amp; slip" photoshop:Credit="Lenn"')
    assert (told.headline, told.credit_line) == ("Ferry & slip", "Lenn")


@pytest.mark.parametrize("kind", ["Bag", "Seq", "Alt"])
def test_a_list_may_be_of_any_kind(kind: str) -> None:
    items = "<rdf:li>Ana Rook</rdf:li><rdf:li>Bruno Vale</rdf:li>"
    told = said(f"<dc:creator><rdf:{kind}>{items}</rdf:{kind}></dc:creator>")
    assert told.creators == ("Ana Rook", "Bruno Vale")


def test_a_text_in_several_languages_is_the_default_one() -> None:
    items = '<rdf:li xml:lang="de">Fähre</rdf:li><rdf:li xml:lang="x-default">Ferry</rdf:li>'
    assert said(f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>").caption == "Ferry"


def test_without_a_default_language_english_is_taken_and_else_the_first() -> None:
    german, english = '<rdf:li xml:lang="de">Fähre</rdf:li>', '<rdf:li xml:lang="en">Ferry</rdf:li>'
    for items, expected in ((german + english, "Ferry"), (german, "Fähre")):
        told = said(f"<dc:rights><rdf:Alt>{items}</rdf:Alt></dc:rights>")
        assert told.copyright_notice == expected


FIELDS = "<ext:City>Ostlemere</ext:City><ext:CountryName>Lennland</ext:CountryName>"
PLACES = [
    f'<rdf:li rdf:parseType="Resource">{FIELDS}</rdf:li>',
    f"<rdf:li><rdf:Description>{FIELDS}</rdf:Description></rdf:li>",
    '<rdf:li ext:City="Ostlemere" ext:CountryName="Lennland"/>',
    '<rdf:li><rdf:Description ext:City="Ostlemere" ext:CountryName="Lennland"/></rdf:li>',
]


@pytest.mark.parametrize("item", PLACES)
def test_a_place_is_read_in_every_form(item: str) -> None:
    told = said(f"<ext:LocationShown><rdf:Bag>{item}</rdf:Bag></ext:LocationShown>")
    assert told.location_shown == "Ostlemere, Lennland"


def test_where_it_was_taken_is_not_what_it_shows() -> None:
    item = f'<rdf:li rdf:parseType="Resource">{FIELDS}</rdf:li>'
    created = f"<ext:LocationCreated><rdf:Bag>{item}</rdf:Bag></ext:LocationCreated>"
    assert said(created).location_shown == ""
    old = created + "<core:Location>Quay</core:Location><photoshop:City>Pell</photoshop:City>"
    assert said(old).location_shown == "Quay, Pell"


def test_a_value_may_be_qualified() -> None:
    told = said(
        '<photoshop:Credit rdf:parseType="Resource"><rdf:value>Lenn</rdf:value></photoshop:Credit>'
    )
    assert told.credit_line == "Lenn"


def alt(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>'


def bag(name: str, *items: str) -> str:
    return f"<{name}><rdf:Bag>{''.join(items)}</rdf:Bag></{name}>"


def test_every_property_fills_its_field() -> None:
    told = said(
        alt("dc:description", "The slip at dawn.")
        + alt("dc:rights", "© 2026 Lenn")
        + alt("rights:UsageTerms", "Once, in print")
        + alt("core:AltTextAccessibility", "A ferry at a slip")
        + bag("dc:subject", "<rdf:li>ferry</rdf:li>", "<rdf:li>harbour</rdf:li>")
        + "<photoshop:Source>Lenn Archive</photoshop:Source>"
        + "<photoshop:Instructions>No sales</photoshop:Instructions>"
        + "<photoshop:DateCreated>2026-05-03T14:05:06.5Z</photoshop:DateCreated>"
    )
    assert (told.caption, told.copyright_notice) == ("The slip at dawn.", "© 2026 Lenn")
    assert (told.usage_terms, told.alt) == ("Once, in print", "A ferry at a slip")
    assert (told.keywords, told.source) == (("ferry", "harbour"), "Lenn Archive")
    assert told.instructions == "No sales"
    assert told.date_created == "2026-05-03T14:05:06+00:00"


def test_plus_names_creators_and_suppliers_where_others_do_not() -> None:
    def named(name: str, text: str) -> str:
        item = (
            f'<rdf:li rdf:parseType="Resource"><plus:{name}Name>{text}</plus:{name}Name></rdf:li>'
        )
        return bag(f"plus:{name}", item)

    told = said(named("ImageCreator", "Ana Rook") + named("ImageSupplier", "Lenn"))
    assert (told.creators, told.source) == (("Ana Rook",), "Lenn")
    own = "<dc:creator><rdf:Seq><rdf:li>Bruno Vale</rdf:li></rdf:Seq></dc:creator>"
    assert said(own + named("ImageCreator", "Ana Rook")).creators == ("Bruno Vale",)


@pytest.mark.parametrize("code", DigitalSource.values)
def test_every_digital_source_is_read(code: str) -> None:
    address = f"http://cv.iptc.org/newscodes/digitalsourcetype/{code}"
    assert said("", f'ext:DigitalSourceType="{address}"').digital_source == code


def test_retired_and_unknown_digital_sources() -> None:
    for code, expected in (("softwareImage", "digitalCreation"), ("magic", "")):
        address = f"https://cv.iptc.org/newscodes/digitalsourcetype/{code}"
        assert said("", f'ext:DigitalSourceType="{address}"').digital_source == expected


@pytest.mark.parametrize("licence", [choice for choice, _ in CreativeCommons])
def test_every_licence_is_read_from_its_address(licence: str) -> None:
    address = Image(licence=licence).licence_address
    assert said("", f'rights:WebStatement="{address}"').licence == licence
    assert said(f'<cc:license rdf:resource="{address}deed.en"/>').licence == licence


def test_other_addresses_are_no_licence() -> None:
    for address in (
        "https://lenn.example/licenses/by/4.0/",
        "https://creativecommons.org/licenses/",
    ):
        assert said("", f'rights:WebStatement="{address}"').licence == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_the_packet_may_be_in_any_unicode(encoding: str) -> None:
    text = xmp("", 'photoshop:Headline="Fähre"').decode()
    text = text[text.index("<x:xmpmeta") :]
    assert read(jpeg(packets=[text.encode(encoding)])).headline == "Fähre"


def extended(properties: str, name: bytes = b"A" * 32, lost: int = 0) -> list[bytes]:
    packet = xmp(properties)
    head = b"http://ns.adobe.com/xmp/extension/\0" + name + len(packet).to_bytes(4)
    pieces = [(at, packet[at : at + 300]) for at in range(0, len(packet), 300)]
    return [segment(0xE1, head + at.to_bytes(4) + piece) for at, piece in pieces[lost:]][::-1]


def test_an_extended_packet_is_put_together() -> None:
    main = xmp("", f'photoshop:Credit="Lenn" note:HasExtendedXMP="{"A" * 32}"')
    caption = alt("dc:description", "The slip. " * 100)
    told = read(jpeg(packets=[main], parts=extended(caption)))
    assert (told.credit_line, told.caption) == ("Lenn", ("The slip. " * 100).strip())
    for parts in (extended(caption, lost=1), extended(caption, name=b"B" * 32)):
        assert read(jpeg(packets=[main], parts=parts)).caption == ""

"""Whatever the bytes are: no error, little memory, and nothing that a database cannot hold."""

from __future__ import annotations

import json
import random
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from itertools import pairwise

import pytest

from articles.images.metadata import read
from tests.hostile.test_pictures import chunk, png
from tests.images.metadata.marked import UTF_8, exif, iim, jpeg, saved, segment, xmp

MEMORY = 60_000_000
FERRY = "<photoshop:Headline>Ferry</photoshop:Headline>"


def laughs() -> bytes:
    names = ["lol", *(f"lol{number}" for number in range(9))]
    declared = "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise(names))
    head = f'<!DOCTYPE x [<!ENTITY lol "lol">{declared}]>'.encode()
    return head + xmp("<photoshop:Headline>&lol8;</photoshop:Headline>")


def webp(packet: bytes) -> bytes:
    body = b"WEBPXMP " + struct.pack("<L", len(packet)) + packet + b"\0" * (len(packet) % 2)
    return b"RIFF" + struct.pack("<L", len(body)) + body


def tiff(number: int, value: bytes) -> bytes:
    return b"II*\0" + struct.pack("<LHHHLLL", 8, 1, number, 7, len(value), 26, 0) + value


def subjects(number: int) -> bytes:
    return xmp(f"<dc:subject><rdf:Bag>{'<rdf:li>k</rdf:li>' * number}</rdf:Bag></dc:subject>")


def nested(depth: int) -> bytes:
    item = '<rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>'
    end = "</ext:City></rdf:li></rdf:Bag>"
    return xmp(f"<ext:LocationShown>{item * depth}{end * depth}</ext:LocationShown>")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "billion laughs": lambda: jpeg(packets=[laughs()]),
    "a file outside": lambda: jpeg(
        packets=[b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + xmp("&f;")]
    ),
    "ten thousand deep": lambda: webp(xmp("<dc:title>" * 10_000 + "</dc:title>" * 10_000)),
    "ten thousand fields deep": lambda: webp(nested(10_000)),
    "a million keywords": lambda: webp(subjects(1_000_000)),
    "fifty thousand keywords": lambda: webp(subjects(50_000)),
    "keywords of IIM": lambda: tiff(33_723, iim(*[(2, 25, b"%d" % n) for n in range(100_000)])),
    "fifty megabytes of zTXt": lambda: png(
        40, 30, chunk(b"zTXt", b"XML:com.adobe.xmp\0\0" + zlib.compress(b"a" * 50_000_000))
    ),
    "fifty megabytes of iTXt": lambda: png(
        40, 30, chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"a" * 50_000_000))
    ),
    "packed nonsense": lambda: png(40, 30, chunk(b"zTXt", b"XML:com.adobe.xmp\0\0nonsense")),
    "a profile that is no hex": lambda: png(
        40, 30, chunk(b"tEXt", b"Raw profile type iptc\0\n\n\nz")
    ),
    "a size beyond the end": lambda: jpeg(iptc=b"\x1c\x02\x78\x7f\xffFerry"),
    "a size of four billion": lambda: jpeg(iptc=b"\x1c\x02\x78\x80\x04\xff\xff\xff\xffFerry"),
    "a size of many digits": lambda: jpeg(iptc=b"\x1c\x02\x78\xff\xff" + b"\xff" * 60_000),
    "comments": lambda: jpeg(parts=[segment(0xFE, b"x" * 60_000)] * 100),
    "seven million segments": lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 7_000_000,
    "nothing but marks": lambda: b"\xff\xd8" + b"\xff" * 30_000_000,
    "an extended packet of a thousand claims": lambda: jpeg(
        packets=[xmp("", f'note:HasExtendedXMP="{"A" * 32}"')],
        parts=[
            segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + size + b"\0" * 4)
            for size in [b"\xff\xff\xff\xff", b"\0\x0f\0\0", b"\0\0\0\1"] * 300
        ],
    ),
    "directories that point at themselves": lambda: jpeg(
        exif=b"II*\0" + struct.pack("<LHHHLLHHLL", 8, 2, 0x8769, 4, 1, 8, 0x8825, 4, 1, 8)
    ),
    "a directory of nothing": lambda: jpeg(exif=b"MM\0*\0\0\0\x08\xff\xff"),
    "namespaces": lambda: webp(xmp("".join(f'<a{n}:b xmlns:a{n}="u{n}"/>' for n in range(20_000)))),
    "letters that are none": lambda: jpeg(packets=[xmp("&#0;&#xD800;" + FERRY)]),
    "no XML": lambda: jpeg(packets=[b"<<<<\0\xff", b""]),
    "a brand and no more": lambda: b"\0\0\0\x1cftypavif" + b"\0" * 400,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_metadata_is_left_out(what: str) -> None:
    data = HOSTILE[what]()
    tracemalloc.start()
    said = read(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MEMORY
    assert (said.headline, said.caption) == ("", "")
    assert len(said.keywords) <= 1_000
    assert len(json.dumps([said.iptc, said.exif, said.xmp])) < 6_000_000


def test_no_text_has_what_a_database_cannot_hold() -> None:
    surrogate = b"\xed\xa0\x80"
    told = read(
        jpeg(
            iptc=iim(UTF_8, (2, 120, b"The\0 slip" + surrogate), (2, 105, b"\x1b[31mFerry\x07")),
            exif=exif({0x013B: b"Ana\1 Rook" + surrogate}),
            packets=[xmp("<photoshop:Credit>Lenn</photoshop:Credit>").replace(b"Le", b"L\0e\xff")],
        )
    )
    for text in (*told.exif.values(), *told.iptc["2:120"], told.xmp, told.caption):
        text.encode()
        assert "\0" not in text
    assert told.headline == "Ferry"
    assert told.caption.startswith("The slip")


def test_a_broken_part_costs_the_others_nothing() -> None:
    told = read(
        jpeg(iptc=iim((2, 105, b"Ferry")) + b"\x1c\x02\x78\x7f\xff", packets=[b"<x"], exif=b"II")
    )
    assert told.headline == "Ferry"
    assert told.xmp == "<x"


def test_mutants_of_every_kind_are_read_without_an_error() -> None:
    random_ = random.Random(4)
    tags = exif({0x010E: "The slip", 0x8825: {1: "N"}}, {0x9003: "2026:05:03 14:05:06"})
    whole = jpeg(iptc=iim(UTF_8, (2, 105, b"Ferry")), packets=[xmp(FERRY)], exif=tags)
    kinds = [saved(kind, exif=b"Exif\0\0" + tags) for kind in ("PNG", "WEBP", "AVIF", "TIFF")]
    for data in [whole, *kinds]:
        for _ in range(300):
            mutant = bytearray(data[: random_.choice([len(data), random_.randrange(len(data))])])
            for _ in range(random_.randrange(1, 20)):
                if mutant:
                    mutant[random_.randrange(min(len(mutant), 2_000))] = random_.randrange(256)
            read(bytes(mutant))

from __future__ import annotations

import pytest

from articles.images.metadata import Credited, read
from tests.images.metadata.marked import UTF_8, iim, jpeg, md5, xmp

LETTERS = [
    ("Zoë Ünal’s café", "cp1252"),
    ("“Æther” – naïve", "cp1252"),
    ("Zoë Ünal’s café", "mac-roman"),
    ("“Élan” – naïve", "mac-roman"),
    ("Søren Ågård på Ærø", "mac-roman"),
    ("Søren Ågård på Ærø", "cp1252"),
    ("Zoë Ünal’s café", "utf-8"),
    ("Łódź and 東京", "utf-8"),
    ("plain", "ascii"),
]


def test_every_dataset_fills_its_field() -> None:
    said = read(
        jpeg(
            iptc=iim(
                UTF_8, (2, 0, b"\0\4"), (2, 105, b"Ferry kept"), (2, 120, b"The slip.\rAt dawn."),
                (2, 80, b"Ana Rook"), (2, 80, b"Bruno Vale"), (2, 110, b"Ostlemere Pictures"),
                (2, 115, b"Lenn Archive"), (2, 116, b"\xc2\xa9 2026 Lenn"), (2, 40, b"No sales"),
                (2, 92, b"Quay"), (2, 90, b"Ostlemere"), (2, 95, b"Lennshire"),
                (2, 101, b"Lennland"), (2, 55, b"20260503"), (2, 60, b"140506+0200"),
                (2, 25, b"ferry"), (2, 25, b"harbour"), (2, 25, b"ferry"),
            )
        )
    )  # fmt: skip
    assert (said.headline, said.caption) == ("Ferry kept", "The slip.\nAt dawn.")
    assert (said.creators, said.credit_line) == (("Ana Rook", "Bruno Vale"), "Ostlemere Pictures")
    assert (said.source, said.copyright_notice) == ("Lenn Archive", "© 2026 Lenn")
    assert said.instructions == "No sales"
    assert said.location_shown == "Quay, Ostlemere, Lennshire, Lennland"
    assert said.date_created == "2026-05-03T14:05:06+02:00"
    assert said.keywords == ("ferry", "harbour")
    assert said.iptc["2:80"] == ["Ana Rook", "Bruno Vale"]
    assert said.iptc["2:120"] == ["The slip.\rAt dawn."]
    assert said.iptc["1:90"] == ["ESC %G"]
    assert "2:0" not in said.iptc


@pytest.mark.parametrize(("text", "encoding"), LETTERS)
def test_letters_nobody_declared_are_judged(text: str, encoding: str) -> None:
    assert read(jpeg(iptc=iim((2, 120, text.encode(encoding))))).caption == text


def test_declared_utf_8_is_read_as_that_and_a_cut_letter_is_left_out() -> None:
    cut = "Ostlemere and Lenn Pictures, Zoë".encode()[:32]
    whole = "Ostlemere and Lenn Pictures, Zo"
    assert read(jpeg(iptc=iim(UTF_8, (2, 110, cut)))).credit_line == whole


def test_declared_utf_8_that_is_none_is_judged() -> None:
    assert read(jpeg(iptc=iim(UTF_8, (2, 120, "café".encode("cp1252"))))).caption == "café"


def test_declared_latin_1_is_never_read_as_utf_8() -> None:
    declared = (1, 90, b"\x1b.A")
    said = read(jpeg(iptc=iim(declared, (2, 120, "Ã©".encode("latin-1")))))
    assert said.caption == "Ã©"


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        (b"20260503", b"", "2026-05-03"),
        (b"20260500", b"", "2026-05"),
        (b"20260000", b"", "2026"),
        (b"20260503", b"140506", "2026-05-03T14:05:06"),
        (b"20260503", b"256199+0200", "2026-05-03"),
        (b"20260230", b"140506", ""),
        (b"00000000", b"", ""),
        (b"yesterda", b"", ""),
    ],
)
def test_a_date_is_as_exact_as_stated(date: bytes, time: bytes, expected: str) -> None:
    assert read(jpeg(iptc=iim((2, 55, date), (2, 60, time)))).date_created == expected


XMP = xmp("<photoshop:Headline>Of XMP</photoshop:Headline>")
IIM = iim((2, 105, b"Of IIM"), (2, 110, b"Lenn"))


def test_xmp_goes_first_and_iim_fills_what_it_lacks() -> None:
    for digest in (b"", md5(IIM)):
        said = read(jpeg(iptc=IIM, digest=digest, packets=[XMP]))
        assert (said.headline, said.credit_line) == ("Of XMP", "Lenn")
        assert said.iptc["2:105"] == ["Of IIM"]
        assert "Of XMP" in said.xmp


def test_iim_changed_since_the_xmp_was_written_goes_first() -> None:
    said = read(jpeg(iptc=IIM, digest=md5(b"as it was"), packets=[XMP]))
    assert said.headline == "Of IIM"


def test_a_text_that_iim_had_no_room_for_is_taken_whole() -> None:
    name = "Maria Josefina Ostlemere de la Lennshire"
    packet = xmp(f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>")
    iptc = iim((2, 80, name[:32].encode()))
    assert read(jpeg(iptc=iptc, digest=md5(b"was"), packets=[packet])).creators == (name,)


def credited(line: str) -> bytes:
    return xmp(f"<photoshop:Credit>{line}</photoshop:Credit>")


def test_another_credit_of_iim_than_of_xmp_is_kept_beside_it() -> None:
    said = read(jpeg(packets=[credited("AFP")], iptc=iim(UTF_8, (2, 110, b"Lenn Pictures"))))
    assert said.credit_line == "AFP"
    assert said.otherwise == Credited(credit_line="Lenn Pictures")
    assert said.iptc["2:110"] == ["Lenn Pictures"]


def test_what_iim_had_no_room_for_is_no_other_credit() -> None:
    long = "The Ostlemere and Lennshire Picture Library"
    said = read(jpeg(packets=[credited(long)], iptc=iim(UTF_8, (2, 110, long.encode()[:32]))))
    assert (said.credit_line, said.otherwise) == (long, None)


def test_a_creator_that_only_iim_names_is_no_other_credit() -> None:
    said = read(jpeg(packets=[credited("AFP")], iptc=iim(UTF_8, (2, 80, b"Ana Rook"))))
    assert (said.creators, said.otherwise) == (("Ana Rook",), None)

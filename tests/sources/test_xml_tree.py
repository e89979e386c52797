"""XML is read whole, with the bytes of each element, and nothing outside it is looked at."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused, Limits
from articles.sources.xml_tree import elements, parse

NITF = b"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd">
<nitf><body><p>Caf\xc3\xa9&nbsp;&amp; <em>bar</em> tail</p><hr/></body></nitf>
"""


def test_an_element_knows_its_bytes() -> None:
    paragraph = parse(NITF, "a.xml", Limits()).first("body", "p")
    assert paragraph is not None
    assert NITF[slice(*paragraph.span)].startswith(b"<p>Caf")
    assert NITF[slice(*paragraph.span)].endswith(b"tail</p>")
    assert paragraph.text == "Café\u00a0& bar tail"


def test_an_element_without_content_ends_with_its_tag() -> None:
    data = b'<a><b c="1"/> <d/></a>'
    root = parse(data, "a.xml", Limits())
    spans = [data[it.start : it.end] for it in root.walk()]
    assert spans == [data, b'<b c="1"/>', b"<d/>"]


def test_stories_are_taken_out_one_by_one() -> None:
    data = b"<rss><channel><title>T</title>" + b"<item><a/></item>" * 3 + b"</channel></rss>"
    *items, root = elements(data, "a.xml", Limits(), each={"item"})
    assert [data[slice(*item.span)] for item in items] == [b"<item><a/></item>"] * 3
    assert root.first("channel", "item") is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<a><b></a>", "mismatched tag, in line 1"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "declares an entity"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "declares an entity"),
        (b'<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///x">%x;]><a/>', "declares an entity"),
        (b"<a>" * 300, "nested deeper than 200"),
        (b"<?xml version='1.0' encoding='no-such'?><a/>", "encoding is not known"),
        (b"<a>\xff</a>", "not well-formed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data: bytes, words: str) -> None:
    with pytest.raises(DocumentRefused, match=words):
        parse(data, "a.xml", Limits())

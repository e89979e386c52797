"""JSON is read with the bytes of every value, and refused with a place."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused, Limits
from articles.sources.json_tree import parse_json
from articles.sources.json_value import Value, leaves


def parse(text: str | bytes) -> Value:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_json(data, "a.json", Limits())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_value_knows_its_bytes(encoding: str) -> None:
    data = '{"a": "é€𝄞", "b": [1, {"c": null}]}'.encode(encoding)
    root = parse(data)
    codec = "utf-16-le" if encoding == "utf-16" else "utf-8"
    (_, a), (_, b) = root.members
    assert data[a.start : a.end].decode(codec) == '"é€𝄞"'
    assert data[b.start : b.end].decode(codec) == '[1, {"c": null}]'
    assert data[root.start : root.end].decode(codec).endswith("}")


REFUSED = [
    ('{"a": 1} {"b": 2}', "something follows its end, in line 1, column 10"),
    ('{"a": 1}\nx', "something follows its end, in line 2, column 1"),
    ('{"a" 1}', "a colon was expected, in line 1, column 6"),
    ('{"a": 1,}', "a name was expected, in line 1, column 9"),
    ('{"a": 1', "it ends too early"),
    ('{"a": "b', "unterminated string"),
    ('{"a": yes}', "“yes” is no value"),
    ("[1 2]", "a comma or the end was expected"),
    ('{"a": \\}', "this is no value"),
    ("[" * 100_000, "nested deeper than 200"),
    ('{"a":' * 100_000, "nested deeper than 200"),
    ("[" + "1," * 400_000 + "1]", "more than 312,500 values"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refusal_names_the_place(text: str, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason.replace(",", ".")) as refused:
        parse(text)
    assert refused.value.reason.startswith("it is JSON that cannot be read: ")


def test_numbers_stay_as_they_are_written() -> None:
    long = "9" * 10_000
    root = parse(f'{{"n": {long}, "x": NaN, "y": -1.5e-7}}')
    assert [value.text for _, value in root.members] == [long, "NaN", "-1.5e-7"]


def test_members_of_one_name_are_all_kept() -> None:
    root = parse('{"status": "draft", "status": "published"}')
    assert [value.text for value in root.named("status")] == ["draft", "published"]


def test_letters_that_are_none_are_replaced() -> None:
    root = parse(r'{"a": "half \ud800 pair", "b": "nul\u0000\u001b", "c": "\ud834\udd1e"}')
    assert [value.text for _, value in root.members] == ["half \ufffd pair", "nul", "𝄞"]


def test_leaves_are_lines_that_name_their_place() -> None:
    root = parse('{"a": {"b": [1, 2], "c": "d"}, "e": [{"f": {"g": "h"}}]}')
    told = [text for name, value in root.members for text, _ in leaves(name, value)]
    assert told == ["a: b 1 2, c d", "e f: g h"]


def test_how_many_values_are_read_is_a_setting() -> None:
    data = ("[" + "1," * 1_000 + "1]").encode()
    assert len(parse_json(data, "a.json", Limits(elements=16 * 1_002)).items) == 1_001
    with pytest.raises(DocumentRefused, match="more than 1,001 values"):
        parse_json(data, "a.json", Limits(elements=16 * 1_001))

from __future__ import annotations

import pytest

from articles.admin.stale.words import Line, beside

ROOF = Line(before="The", other="roof", after="leaks.")
TEXTS = [
    ("one changed word", ["The roof leaks."], ["The door leaks."], [ROOF]),
    ("words at the end", ["It runs late."], ["It runs"], [Line(before="It runs", other="late.")]),
    ("lines that both have are left out", ["A", "B", "C"], ["A", "D", "C"],
     [Line(before="…"), Line(other="B"), Line(before="…")]),
    ("a new line", ["A", "B"], ["A"], [Line(before="…"), Line(other="B")]),
    ("a line elsewhere", ["A", "B", "C"], ["B", "D"],
     [Line(other="A"), Line(before="B"), Line(other="C")]),
    ("nothing", [], ["A"], []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "theirs", "mine", "expected"), TEXTS)
def test_what_the_other_text_has_not_is_marked(
    what: str, theirs: list[str], mine: list[str], expected: list[Line]
) -> None:
    assert beside(theirs, mine)[0] == expected
    assert beside(mine, theirs)[1] == expected

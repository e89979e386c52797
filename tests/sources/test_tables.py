"""Rows of one table that were told one by one are one table again."""

from __future__ import annotations

import pytest

from articles.sources.table import in_one

HEAD = "<table><tbody><tr><th>A</th></tr></tbody></table>"
ONE = "<table><tbody><tr><td>1</td></tr></tbody></table>"
TWO = "<table><tbody><tr><th>B</th><td>2</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([HEAD, ONE, TWO], "<table><tbody><tr><th>A</th></tr><tr><td>1</td></tr>"
         "<tr><th>B</th><td>2</td></tr></tbody></table>"),
        ([ONE, "<p>And:</p>", TWO], f"{ONE}<p>And:</p>{TWO}"),
        ([ONE, HEAD, TWO], f"{ONE}<table><tbody><tr><th>A</th></tr><tr><th>B</th><td>2</td></tr>"
         "</tbody></table>"),
        ([HEAD, HEAD, ONE], "<table><tbody><tr><th>A</th></tr><tr><th>A</th></tr><tr><td>1</td>"
         "</tr></tbody></table>"),
        (["<p>One.</p>", "<ul><li>Two</li></ul>"], "<p>One.</p><ul><li>Two</li></ul>"),
    ],
)  # fmt: skip
def test_rows_that_follow_each_other_are_one_table(blocks: list[str], expected: str) -> None:
    assert in_one(blocks) == expected

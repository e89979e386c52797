"""Tables of messages in HTML come as those of pages do."""

from __future__ import annotations

import pytest

from articles.sources.story import Paragraph, Story
from articles.sources.vocabulary import Role
from tests.sources.samples import read

TABLE = """<table><thead><tr><th>Quay</th><th>Boats</th></tr></thead>
<tbody><tr><td>North</td><td>12</td></tr><tr><td>South</td><td><b>7</b></td></tr></tbody></table>"""
LAID_OUT = (
    "<table><tr><td><p>North has 12 boats.</p></td></tr><tr><td>South has 7.</td></tr></table>"
)


def mail(inside: str) -> Story:
    page = f"""From: Una Hale <una@ostlemere.example>\r
Subject: Boats counted at the quays\r
Content-Type: text/html; charset=utf-8\r
\r
<html><body><p>Boats counted at the quays</p>
<p>OSTLEMERE — The boats at both quays were counted on Monday, said the harbour master.</p>
{inside}
<p>They will be counted again next year, if there is anybody to count them then.</p>
</body></html>"""
    return read(page.encode(), "boats.eml")


def bodies(story: Story) -> list[Paragraph]:
    return [it for it in story.body if isinstance(it, Paragraph)]


def test_a_table_with_headings_is_one_in_the_body() -> None:
    story = mail(TABLE)
    html = "".join(it.html for it in bodies(story))
    assert "<th>Quay</th>" in html
    assert "<td>North</td><td>12</td>" in html
    assert "<strong>7</strong>" in html or "<b>7</b>" in html
    rows = [line for line in story.lines if line.rule == "stated-table"]
    assert [line.text for line in rows] == ["Quay | Boats", "North | 12", "South | 7"]
    assert {line.role for line in rows} == {Role.BODY}


def test_what_stands_round_a_table_stays_in_its_place() -> None:
    texts = [it.text for it in bodies(mail(TABLE))]
    assert texts[0].startswith("The boats at both")
    assert texts[-1].startswith("They will be counted")
    assert len(texts) == 5


@pytest.mark.parametrize("order", ["Not for publication", "Do not publish", "KILL: wrong figures"])
def test_an_order_in_a_cell_holds_the_story(order: str) -> None:
    assert mail(TABLE.replace("North", order)).hold
    assert mail(f"<table><tr><th>Status</th><td>{order}</td></tr><tr><th>By</th></tr></table>").hold


def test_an_embargo_in_a_row_is_one() -> None:
    row = "<tr><th>Embargo</th><td>1 January 2090, 06:00 GMT</td></tr>"
    assert mail(TABLE.replace("<tbody>", f"<tbody>{row}")).embargo


@pytest.mark.parametrize(
    "inside",
    [
        LAID_OUT,
        TABLE.replace("<td>12</td>", '<td>12</td><td style="display:none">13</td>'),
        TABLE.replace("<td>12</td>", "<td><s>11</s> 12</td>"),
    ],
)
def test_a_table_that_places_things_or_hides_some_is_read_as_lines(inside: str) -> None:
    story = mail(inside)
    assert not any(line.rule == "stated-table" for line in story.lines)
    assert "13" not in "".join(it.text for it in bodies(story))

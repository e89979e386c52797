"""Word documents: what is printed is read, what is not printed is kept in the account."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path

import pytest

from articles.sources import (
    Ask,
    DocumentRefused,
    Line,
    Paragraph,
    Role,
    Story,
    Subhead,
)
from tests.sources.mutants import mutants
from tests.sources.samples import LEAD, read
from tests.sources.word import docx, item, p, part, properties, run, table

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "seeds" / "docx").glob("*.docx"))
TITLE = p("Bridge to close for a year", style="Title")


def story(*body: str, **options: object) -> Story:
    return read(docx(*body, **options), "bridge.docx")  # type: ignore[arg-type]


def lines(found: Story, role: Role) -> list[Line]:
    return [line for line in found.lines if line.role is role]


def paragraphs(found: Story) -> list[Paragraph]:
    return [block for block in found.body if isinstance(block, Paragraph)]


def test_styles_say_what_a_paragraph_is() -> None:
    found = story(
        TITLE,
        p("A ferry will run instead.", style="Subtitle"),
        p("By Ana Rook and Ben Tarrow"),
        p(f"OSTLEMERE, Lennshire — {LEAD}"),
        p("What happens now", style="Heading2"),
        p("It is the last of five."),
        p("I would like it back", style="Quote"),
    )
    assert found.headline == "Bridge to close for a year"
    assert found.standfirst == "A ferry will run instead."
    assert [credit.name for credit in found.credits] == ["Ana Rook", "Ben Tarrow"]
    assert found.dateline is not None
    assert [type(block) for block in found.body] == [Paragraph, Subhead, Paragraph, Paragraph]
    assert paragraphs(found)[2].html == "<blockquote>I would like it back</blockquote>"
    assert not found.questions


def test_the_first_heading_is_the_headline_where_no_title_is() -> None:
    found = story(p("Bridge to close", style="berschrift1"), p(LEAD))
    assert (found.headline, found.lines[0].rule) == ("Bridge to close", "stated")


def test_a_heading_inside_the_story_is_not_its_headline() -> None:
    found = story(
        p("Bridge to close"), p(LEAD), p("And now?", style="Heading2"), p(LEAD[:-1] + "!")
    )
    assert found.headline == "Bridge to close"
    assert [block.text for block in found.body if isinstance(block, Subhead)] == ["And now?"]


def test_a_document_without_styles_is_read_as_text_is() -> None:
    found = story(p(run("Bridge to close", "<w:b/>")), p("By Ana Rook"), p(LEAD), p("Yes."))
    assert found.headline == "Bridge to close"
    assert found.byline == "By Ana Rook"
    assert [block.text for block in paragraphs(found)] == [LEAD, "Yes."]


def test_links_and_emphasis_stay() -> None:
    link = f'<w:hyperlink r:id="rId4">{run("the plan")}</w:hyperlink>'
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in FIELD)
    code = '<w:r><w:instrText> HYPERLINK "https://lenn.example/b" </w:instrText></w:r>'
    field = begin + code + middle + run("the map") + end
    found = story(
        TITLE,
        p("See ", link, " and ", field, " for ", run("all", "<w:b/><w:i w:val='0'/>"), " of it."),
        linked=(("rId4", "hyperlink", "https://lenn.example/a"),),
    )
    assert paragraphs(found)[0].html == (
        'See <a href="https://lenn.example/a">the plan</a> and '
        '<a href="https://lenn.example/b">the map</a> for <strong>all</strong> of it.'
    )


FIELD = ("begin", "separate", "end")


def test_items_of_lists_are_items() -> None:
    found = story(TITLE, p(LEAD), item("A rope"), item("A boat"), item("First of all", 2))
    assert [block.html for block in paragraphs(found)[1:]] == [
        "<ul><li>A rope</li></ul>",
        "<ul><li>A boat</li></ul>",
        "<ol><li>First of all</li></ol>",
    ]


def test_a_table_is_kept_row_by_row_as_a_table() -> None:
    found = story(TITLE, p(LEAD), table(("Bridge", "Year"), ("Mill Bridge", "1871")))
    rows = paragraphs(found)[1:]
    assert [row.text for row in rows] == ["Bridge | Year", "Mill Bridge | 1871"]
    assert rows[1].html == (
        "<table><tbody><tr><td>Mill Bridge</td><td>1871</td></tr></tbody></table>"
    )
    assert [line.rule for line in lines(found, Role.BODY)][1:] == ["stated-table"] * 2
    assert not found.questions


@pytest.mark.parametrize(
    "row",
    [
        f"<w:trPr><w:tblHeader/></w:trPr><w:tc>{p('Bridge')}</w:tc><w:tc>{p('Year')}</w:tc>",
        f"<w:tc>{p(run('Bridge', '<w:b/>'))}</w:tc><w:tc>{p(run('Year', '<w:b/>'))}</w:tc>",
    ],
)
def test_a_row_that_names_the_columns_heads_the_table(row: str) -> None:
    second = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('None')}</w:tc>"
    found = story(TITLE, p(LEAD), f"<w:tbl><w:tr>{row}</w:tr><w:tr>{second}</w:tr></w:tbl>")
    first, last = paragraphs(found)[1:]
    assert first.html.count("<th>") == 2
    assert '<td colspan="2">None</td>' in last.html


def test_a_table_inside_a_table_is_asked() -> None:
    inner = table(("One", "Two"))
    outer = f"<w:tbl><w:tr><w:tc>{p('Bridge')}</w:tc><w:tc>{inner}{p('')}</w:tc></w:tr></w:tbl>"
    found = story(TITLE, p(LEAD), outer)
    assert [(it.kind, it.text) for it in found.questions] == [(Ask.TABLE, "Bridge | One Two")]


def test_a_table_of_one_column_is_a_frame() -> None:
    found = story(TITLE, p(LEAD), table((LEAD.replace("Tuesday", "Monday"),)))
    assert not found.questions
    assert len(paragraphs(found)) == 2


def test_deleted_and_hidden_text_and_comments_are_never_the_story() -> None:
    deleted = f'<w:del w:author="A">{run("secret source").replace("w:t", "w:delText")}</w:del>'
    inserted = f'<w:ins w:author="A">{run("in public")}</w:ins>'
    found = story(
        TITLE,
        p(
            "The mayor said so ",
            deleted,
            inserted,
            run(" off the record", "<w:vanish/>"),
            " today.",
        ),
        linked=(("rId5", "comments", "comments.xml"),),
        parts={"word/comments.xml": part("comments", f"<w:comment>{p('Is it true?')}</w:comment>")},
    )
    assert [block.text for block in paragraphs(found)] == ["The mayor said so in public today."]
    assert [(it.text, it.rule) for it in lines(found, Role.NOT_FOR_PUBLICATION)] == [
        ("secret source", "stated-deleted"),
        ("off the record", "stated-hidden"),
        ("Is it true?", "stated-comment"),
    ]
    assert [(it.kind, it.text) for it in found.questions] == [
        (Ask.TRACKED_CHANGES, "2 tracked changes")
    ]
    assert found.hold == "has 2 tracked changes that nobody has accepted"


def test_a_comment_may_hold_the_story_back() -> None:
    comment = f"<w:comment>{p('HOLD: not before the lawyer has read it')}</w:comment>"
    linked = (("rId5", "comments", "comments.xml"),)
    found = story(
        TITLE, p(LEAD), linked=linked, parts={"word/comments.xml": part("comments", comment)}
    )
    assert found.hold == "says in its text that it must not be used"


def test_footnotes_follow_the_story_under_their_numbers() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    text = part(
        "footnotes",
        f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>'
        f'<w:footnote w:id="2">{p("The council’s own count.")}</w:footnote>',
    )
    found = story(
        TITLE,
        p("Some 9,000 cross it every day", note, ", more than ever."),
        linked=(("rId5", "footnotes", "footnotes.xml"),),
        parts={"word/footnotes.xml": text},
    )
    assert [block.text for block in paragraphs(found)] == [
        "Some 9,000 cross it every day[1], more than ever.",
        "[1] The council’s own count.",
    ]


def test_text_boxes_are_read_once_where_they_are_anchored() -> None:
    box = f"<w:txbxContent>{p('In a box: the ferry costs £2.')}</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = story(TITLE, p(LEAD, both), p("The end of it."))
    assert [block.text for block in paragraphs(found)] == [
        LEAD,
        "In a box: the ferry costs £2.",
        "The end of it.",
    ]


def test_properties_and_page_headers_are_no_part_of_the_story() -> None:
    found = story(
        TITLE,
        p(LEAD),
        core=properties(title="Untitled", creator="Newsdesk PC"),
        linked=(("rId5", "header", "header1.xml"),),
        parts={"word/header1.xml": part("hdr", p("Page one, draft 3"))},
    )
    assert [line.text for line in lines(found, Role.FURNITURE)] == ["Page one, draft 3"]
    assert {line.text for line in lines(found, Role.METADATA)} == {
        "title: Untitled",
        "creator: Newsdesk PC",
    }
    assert not found.credits


def test_a_line_has_the_bytes_of_the_packed_file_it_stands_in() -> None:
    data = docx(TITLE, p(LEAD))
    for line in read(data, "bridge.docx").lines:
        assert data[line.start :].startswith(b"PK\x03\x04")
        assert b"word/document.xml" in data[line.start : line.end]
        assert data[line.end :].startswith(b"PK\x03\x04")


def test_the_name_does_not_matter() -> None:
    assert read(docx(TITLE, p(LEAD)), "copy").reader == "docx-1"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_word_of_a_sample_is_in_some_line(path: Path) -> None:
    found = read(path.read_bytes(), path.name)
    account = "".join("".join(line.text for line in found.lines).split())
    for text in _texts(path.read_bytes()):
        assert "".join(text.split()) in account, text


def _texts(data: bytes) -> Iterator[str]:
    """All that stands between tags in the parts that hold words."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|footnotes|comments|header\d|footer\d)\.xml", name):
                text = archive.read(name).decode()
                yield from map(unescape, re.findall(r"<w:(?:t|delText)\b[^>]*>([^<]*)<", text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_damaged_document_is_read_or_refused(path: Path) -> None:
    for mutant in mutants(path.read_bytes()):
        with suppress(DocumentRefused):
            assert read(mutant, path.name).lines

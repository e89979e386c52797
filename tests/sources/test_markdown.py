"""Markdown: the fields of its front matter, and its body line by line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from articles.sources import Ask, DocumentRefused, Figure, Paragraph, Role, Story, Subhead
from tests.sources.documents import bare, check_mutants, check_spans, samples, words_of
from tests.sources.samples import LEAD, read


def markdown(body: str, fields: str = "") -> Story:
    head = f"---\n{fields}\n---\n" if fields else ""
    return read(f"{head}{body}".encode(), "story.md")


def html_of(body: str) -> list[str]:
    story = markdown(f"# Bridge to close\n\n{LEAD}\n\n{body}")
    return [p.html or p.text for p in story.body if isinstance(p, Paragraph)][1:]


def test_fields_state_the_parts_of_a_story() -> None:
    story = markdown(
        LEAD,
        "title: Bridge to close\nsubtitle: For a year\nkicker: Harbour\nauthor: Ana Rook\n"
        "date: 2024-03-03 10:00:00 +0000\nupdated: 2024-03-04\ntags: a, b\nsection: Harbour\n"
        "canonical_url: https://l.example/b\nlang: en-GB\nslug: bridge",
    )
    assert (story.headline, story.standfirst, story.kicker) == (
        "Bridge to close",
        "For a year",
        "Harbour",
    )
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert story.published is not None
    assert story.updated is not None
    assert story.published.moment == datetime(2024, 3, 3, 10, tzinfo=UTC)
    assert story.updated.moment == date(2024, 3, 4)
    assert (story.section, story.keywords) == ("Harbour", ("a", "b"))
    assert (story.identifier, story.language) == ("https://l.example/b", "en-GB")
    assert [line.text for line in story.lines if line.role is Role.METADATA][-1] == "slug: bridge"


@pytest.mark.parametrize(
    "fields",
    [
        "authors: [Ana Rook, Ben Tarrow]",
        "authors:\n  - name: Ana Rook\n    role: reporter\n  - Ben Tarrow",
        "author: Ana Rook and Ben Tarrow",
        "byline: By Ana Rook and Ben Tarrow",
    ],
)
def test_authors_are_written_in_many_ways(fields: str) -> None:
    names = [credit.name for credit in markdown(LEAD, fields).credits]
    assert names == ["Ana Rook", "Ben Tarrow"]


@pytest.mark.parametrize(
    ("fields", "hold"),
    [
        ("draft: true", "is marked as a draft"),
        ("draft: yes\ndraft: false", "is marked as a draft"),
        ("published: false", "is marked as a draft"),
        ("status: in review", "is marked as “in review”"),
        ("status: published", ""),
        ("draft: false", ""),
        ("publish: 1\npk: 1\nis_superuser: true", ""),
    ],
)
def test_a_state_can_only_hold_back(fields: str, hold: str) -> None:
    assert markdown(LEAD, fields).hold == hold


def test_a_date_with_two_readings_is_asked() -> None:
    story = markdown(LEAD, "date: 03/04/2024")
    assert story.published is None
    assert Ask.DATE_UNCLEAR in [ask.kind for ask in story.questions]


def test_the_first_heading_is_the_headline_when_no_field_is() -> None:
    story = markdown(f"# Bridge *to* close\n\nBy Ana Rook\n\n{LEAD}\n\n# Then\n\nMore.")
    assert (story.headline, story.byline) == ("Bridge to close", "By Ana Rook")
    assert Subhead(text="Then", lines=(4,)) in story.body


def test_the_headline_of_a_field_is_not_printed_again() -> None:
    story = markdown(f"# Bridge to close\n\n{LEAD}", "title: Bridge to close")
    assert [line.role for line in story.lines][1] is Role.DUPLICATE
    assert len(story.body) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A [link](https://l.example/) *and* **more**.",
         ['A <a href="https://l.example/">link</a> <em>and</em> <strong>more</strong>.']),
        ("One line\nand its next.  \nA break.", ["One line and its next.<br>A break."]),
        ("- One\n- Two", ["<ul><li>One</li></ul>", "<ul><li>Two</li></ul>"]),
        ("1. One", ["<ol><li>One</li></ol>"]),
        ("> It was late.", ["<blockquote>It was late.</blockquote>"]),
        ("A <b>tag</b> & <script>x</script>", ["A <b>tag</b> & <script>x</script>"]),
        ("[js](javascript:alert(1)) here.", ["[js](javascript:alert(1)) here."]),
        ("Use `a < b`.", ["Use a < b."]),
        ("| A | B |\n|---|---|\n| 1 | **2** |\n| | 3 |",
         ["<table><tbody><tr><th>A</th><th>B</th></tr></tbody></table>",
          "<table><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table>",
          "<table><tbody><tr><td></td><td>3</td></tr></tbody></table>"]),
        ("```\none\ntwo\n```", ["one<br>two"]),
        ("One [here].\n\n[here]: https://l.example/", ['One <a href="https://l.example/">here</a>.']),
    ],
)  # fmt: skip
def test_marks_become_links_emphasis_and_lists(body: str, expected: list[str]) -> None:
    assert html_of(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        '![A](a.jpg "The quay. (Photo: Ana Rook/AFP)")',
        "![A](a.jpg)\n*The quay. (Photo: Ana Rook/AFP)*",
        "![A](a.jpg)\n\n*The quay. (Photo: Ana Rook/AFP)*",
    ],
)
def test_a_picture_has_its_title_or_the_italics_below_it_as_caption(body: str) -> None:
    story = markdown(f"{LEAD}\n\n{body}\n\nMore.", "title: Bridge to close")
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert (figure.caption, figure.credit_line) == ("The quay.", "Ana Rook/AFP")
    assert (figure.href, figure.alt) == ("a.jpg", "A")


@pytest.mark.parametrize(
    ("title", "caption", "credit"),
    [
        ("Photograph: Ana Rook", "", "Ana Rook"),
        ("Photo by Ana Rook", "", "Ana Rook"),
        ("Ana Rook/AFP", "", "Ana Rook/AFP"),
        ("Ana Rook", "Ana Rook", ""),
        ("Photographs: the best of May", "Photographs: the best of May", ""),
    ],
)
def test_a_title_that_is_a_credit_is_no_caption(title: str, caption: str, credit: str) -> None:
    story = markdown(f'{LEAD}\n\n![A](a.jpg "{title}")\n\nMore.', "title: Bridge to close")
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert (figure.caption, figure.credit_line, figure.alt) == (caption, credit, "A")
    assert bool(figure.credits) == bool(credit)


def test_below_a_credited_picture_its_caption_may_stand_in_italics() -> None:
    body = f'{LEAD}\n\n![A](a.jpg "Photograph: Ana Rook")\n*The quay.*\n\nMore.'
    story = markdown(body, "title: Bridge to close")
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert (figure.caption, figure.credit_line) == ("The quay.", "Ana Rook")


@pytest.mark.parametrize(
    "fields",
    [
        "image: a.jpg\nimage_caption: The quay.\nimage_credit: Ana Rook/AFP",
        "image:\n  src: a.jpg\n  caption: The quay.\n  credit: Ana Rook/AFP",
    ],
)
def test_the_picture_of_the_fields_leads(fields: str) -> None:
    figure = markdown(LEAD, f"title: Bridge\n{fields}").body[0]
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credits[0].name, figure.href) == (
        "The quay.",
        "Ana Rook",
        "a.jpg",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\na: &x [1]\nb: *x\n---\nText", "repeats parts by aliases, in line 3"),
        ("---\na: [1\nb: 2\n---\nText", "front matter cannot be read: .*, in line 3"),
        ("---\na: " + "[" * 100 + "]" * 100 + "\n---\nText", "nested too deep, in line 2"),
        ("---\ntitle: " + "a" * 100_001 + "\n---\nText", "more than 100,000"),
        ("> " * 60 + "deep", "nested too deep, in line 1"),
        ("a\n" * 100_001, "at most 100,000"),
    ],
)
def test_what_unfolds_or_nests_without_end_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read(text.encode(), "story.md")


@pytest.mark.parametrize("mark", ["[", "![", "*a ", "`", "<", "_a__", "[a]("])
def test_endless_marks_are_text(mark: str) -> None:
    story = markdown(f"# Bridge to close\n\n{LEAD}\n\n{mark * 4_000} so it goes")
    assert story.lines[-1].text.endswith("so it goes")


def test_no_tag_of_yaml_makes_an_object() -> None:
    story = markdown(LEAD, 'title: !!python/object/apply:os.system ["true"]\nauthor: Ana Rook')
    assert [credit.name for credit in story.credits] == ["Ana Rook"]


def test_front_matter_tells_markdown_whatever_it_is_called() -> None:
    story = read(f"---\ntitle: Bridge to close\n---\n\n{LEAD}".encode(), "story.txt")
    assert (story.headline, story.reader) == ("Bridge to close", "markdown-1")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    story = markdown(f"---\n\n# Bridge to close\n\n{LEAD}\n\n---\n\nMore.")
    assert story.headline == "Bridge to close"


def test_a_comment_is_not_published() -> None:
    story = markdown(f"# Bridge to close\n\n{LEAD}\n\n<!-- a name -->")
    assert story.lines[-1].role is Role.NOT_FOR_PUBLICATION


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_know_their_bytes_under_any_ending(ending: str) -> None:
    data = f"# Café{ending}{ending}{LEAD}{ending}{ending}Done – so.".encode()
    story = read(data, "story.md")
    found = [data[line.start : line.end].decode() for line in story.lines]
    assert found == ["# Café", LEAD, "Done – so."]


@pytest.mark.parametrize("path", samples("markdown"), ids=lambda path: path.stem)
def test_samples_lose_no_word_and_know_their_bytes(path: Path) -> None:
    data = path.read_bytes()
    story = read(data, path.name)
    check_spans(data, (story,))
    kept = bare(words_of((story,)))
    marks = re.compile(r"!\[[^\]]*\]|\]\([^)]*\)|^\s*(?:- )?\w+:", re.MULTILINE)
    text = marks.sub(" ", data.decode())
    assert not [word for word in re.findall(r"\w+", text) if bare(word) not in kept]


@pytest.mark.parametrize("path", samples("markdown"), ids=lambda path: path.stem)
def test_mutants_are_read_or_refused(path: Path) -> None:
    check_mutants(path.read_bytes(), path.name)

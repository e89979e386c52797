from __future__ import annotations

from datetime import date

import pytest

from articles.views.printed.correction import states
from articles.views.printed.label import without_label
from articles.views.printed.line import Line, Part, linked, text_of
from articles.views.printed.opening import opening, opening_paragraphs
from articles.views.printed.tongue import direction

JOSS, AFP, AP = Part("Joss", "/j/"), Part("AFP", "/afp/"), Part("AP", "/ap/")


@pytest.mark.parametrize(
    ("kind", "printed", "day", "text"),
    [
        ("correction", "Correction: An earlier version erred.", "", "An earlier version erred."),
        ("correction", "CORRECTION — it is 40.", "", "It is 40."),
        ("correction", "Correction\nAn earlier version erred.", "", "An earlier version erred."),
        ("correction", "Correction:\r\n\r\nIt is 40.", "", "It is 40."),
        ("correction", "Corrections and clarifications: It is 40.", "", "It is 40."),
        ("correction", "Correction: Nov. 12, 2026\nIt is 40.", "Nov. 12, 2026", "It is 40."),
        ("correction", "Correction, March 3, 2023: It is 40.", "March 3, 2023", "It is 40."),
        ("correction", "Correction (3 March 2023): It is 40.", "3 March 2023", "It is 40."),
        ("correction", "Correction: On 3 March 2023 we erred.", "", "On 3 March 2023 we erred."),
        ("correction", "(Correction: It is 40.)", "", "It is 40."),
        ("clarification", "Clarification: It is 40.", "", "It is 40."),
        ("note", "Editors’ note: It is 40.", "", "It is 40."),
        ("update", "Update: It is 40.", "", "It is 40."),
        ("correction", "Correction of the record: it is 40.", "", None),
        ("correction", "Update: It is 40.", "", None),
        ("correction", "Correction:", "", None),
        ("correction", "It is 40.", "", None),
    ],
)
def test_a_printed_label_is_not_repeated(
    kind: str, printed: str, day: str, text: str | None
) -> None:
    assert without_label(kind, printed) == (day, printed if text is None else text)


def test_what_only_begins_as_a_label_is_left_alone_at_any_length() -> None:
    for text in ("correction " * 100_000, "Correction" + " " * 1_000_000, "(" * 1_000_000):
        assert without_label("correction", text) == ("", text)


@pytest.mark.parametrize(
    ("printed", "urls", "expected"),
    [
        ("Joss/AFP", {"Joss": "/j/", "AFP": "/afp/"}, (JOSS, Part("/"), AFP)),
        ("AP Photo/Joss", {"AP": "/ap/"}, (AP, Part(" Photo/Joss"))),
        ("APTN", {"AP": "/ap/"}, (Part("APTN"),)),
        ("JOSS", {"Joss": "/j/"}, (Part("JOSS", "/j/"),)),
        ("Siobhan O'Dwyer", {"Siobhan O’Dwyer": "/s/"}, (Part("Siobhan O'Dwyer", "/s/"),)),
        ("Press Photos", {"Press": "/p/", "Press Photos": "/pp/"}, (Part("Press Photos", "/pp/"),)),
        ("(c) [Joss].*", {"Joss].*": "/x/"}, (Part("(c) ["), Part("Joss].*", "/x/"))),
        ("Nobody here", {"": "/x/", "Joss": "/j/"}, (Part("Nobody here"),)),
        ("", {"Joss": "/j/"}, ()),
    ],
)
def test_names_in_a_printed_line_become_links(
    printed: str, urls: dict[str, str], expected: Line
) -> None:
    line = linked(printed, urls)
    assert line == expected
    assert text_of(line) == printed


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One &amp; <em>two</em>.</p><p>Three.</p>", "One & two."),
        ("<h2>Head</h2><p>One.</p>", "One."),
        ("<p>One<br>two.</p>", "One two."),
        ('<p>One two <a href="cut', "One two …"),
        ("<ul><li>x</li></ul>", ""),
        ("", ""),
    ],
)
def test_a_story_opens_with_its_first_paragraph(html: str, expected: str) -> None:
    assert opening(html) == expected


def test_an_opening_is_no_longer_than_asked() -> None:
    html = "<p>One two.</p><p>Three four five.</p><p>Six.</p>"
    assert opening_paragraphs(html, 4) == ["One two.", "Three four …"]


def test_an_opening_without_spaces_is_cut_too() -> None:
    assert opening(f"<p>{'鰻' * 400}</p>", 10) == "鰻" * 28 + " …"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This was amended on 3 November 2026.", True),
        ("Corrected (Tuesday, Nov. 3rd, 2026)", True),
        ("NOVEMBER 3, 2026: a name", True),
        ("On the 3rd of November 2026 we", True),
        ("Amended 2026-11-03", True),
        ("Amended 03/11/2026", True),
        ("Amended 3.11.2026", True),
        ("It was 13 November 2026", False),
        ("It was 3 October 2026", False),
        ("It was 3 November 2025", False),
        ("It was 3 No 2026", False),
        ("Amended on 3 November", False),
        ("3 boats in November, and in 2026 more", False),
        ("9" * 5000, False),
        ("", False),
    ],
)
def test_a_text_states_a_day_in_the_usual_forms(text: str, expected: bool) -> None:
    assert states(text, date(2026, 11, 3)) is expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"), ("ar-EG", "rtl"), ("und-Arab", "rtl"), ("az-Arab-IR", "rtl"), ("he", "rtl"),
        ("ur", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr"), ("de-AT", "ltr"), ("zh-Hant", "ltr"),
        ("", "ltr"), ("arn", "ltr"),
    ],
)  # fmt: skip
def test_a_language_runs_one_way(language: str, expected: str) -> None:
    assert direction(language) == expected

"""Messages in HTML are read as pages are: what is hidden there is hidden here."""

from __future__ import annotations

import pytest

from articles.sources.eml.markup import Markup

SPAN = (0, 1)


def read(html: str) -> dict[str, str]:
    lines = Markup.read(html, SPAN, "a.eml", quotes_count=True).lines
    return {line.text: line.rule for line in lines if line.text}


@pytest.mark.parametrize(
    "hidden",
    ['style="display:none"', 'class="sr-only"', "hidden", 'style="font-size:0"'],
)
def test_what_a_page_hides_a_message_hides(hidden: str) -> None:
    found = read(f"<p>Seen.</p><div {hidden}>Unseen.</div>")
    assert found == {"Seen.": "", "Unseen.": "stated-hidden"}


def test_letters_inside_a_box_of_no_size_may_have_one() -> None:
    html = '<div style="font-size:0"><p style="font-size:14px">Seen.</p></div>'
    assert read(html) == {"Seen.": ""}


def test_what_is_struck_out_is_set_apart() -> None:
    assert read("<p>It cost <s>forty</s> fifty.</p>") == {
        "It cost fifty.": "",
        "forty": "stated-deleted",
    }

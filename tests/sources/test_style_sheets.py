"""What a page's own style sheet hides is not published, and asked when it is more than a label."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story
from tests.sources.samples import LEAD, read

SECRET = "The treasurer keeps the key of the clock in a biscuit tin behind the organ."


def _page(sheet: str, body: str) -> Story:
    story = f"<article><h1>Clock stops</h1><p>{LEAD}</p>{body}</article>"
    page = f"<html><head><style>{sheet}</style></head><body>{story}</body></html>"
    return read(page.encode(), "clock.html")


def _rules(story: Story) -> list[str]:
    return [line.rule for line in story.lines if SECRET in line.text]


@pytest.mark.parametrize(
    ("sheet", "attributes"),
    [
        (".x{display:none}", 'class="x"'),
        (".a, .x { color: red; DISPLAY : none !important }", 'class="b x"'),
        ("#secret{visibility:hidden}", 'id="secret"'),
        ("p.x{position:absolute;left:-9999px}", 'class="x"'),
        ("/* {} */ .x{display:block} .x{display:none}", 'class="x"'),
        ("@media screen{.x{display:none}}", 'class="x"'),
        ("@media print{.x{display:block}} .x{display:none}", 'class="x"'),
        (".x{max-height:0;overflow:hidden}", 'class="x"'),
        (".x{color:#fff;background-color:white}", 'class="x"'),
        ("#secret{color:transparent}", 'id="secret"'),
        (".x.open{display:block} .x{display:none}", 'class="x"'),
    ],
)
def test_what_a_class_hides_is_not_published_and_asked(sheet: str, attributes: str) -> None:
    story = _page(sheet, f"<p {attributes}>{SECRET}</p>")
    assert _rules(story) == ["stated-hidden"]
    assert [question.kind for question in story.questions] == [Ask.UNKNOWN_LINE]


@pytest.mark.parametrize(
    ("sheet", "attributes"),
    [
        (".x{display:none} .x{display:block}", 'class="x"'),
        (".x{display:none}", 'class="y"'),
        ("@media print{.x{display:none}}", 'class="x"'),
        ("@media (max-width:600px){.x{display:none}}", 'class="x"'),
        (".x{display:none} @media (min-width:600px){.x{display:block}}", 'class="x"'),
        ("@keyframes fade{from{visibility:hidden}}", 'class="from"'),
        (".menu .x{display:none} .x:hover{display:none} div.x{display:none}", 'class="x"'),
        (".x{display:none}", 'class="x" style="display: block"'),
        (".x{opacity:0}", 'class="x"'),
        ("#x{display:block} .x{display:none}", 'class="x" id="x"'),
        (".x{display:none", 'class="x"'),
    ],
)
def test_what_a_class_shows_somewhere_is_published(sheet: str, attributes: str) -> None:
    assert _rules(_page(sheet, f"<p {attributes}>{SECRET}</p>")) == ["stated"]


def test_what_a_class_strikes_out_is_not_published() -> None:
    story = _page(".gone{text-decoration:line-through}", f'<p class="gone">{SECRET}</p>')
    assert _rules(story) == ["stated-deleted"]


def test_a_hidden_label_is_no_question() -> None:
    assert _page(".x{display:none}", '<p class="x">Opens in a new window</p>').questions == ()


def test_what_only_screen_readers_do_not_read_is_published() -> None:
    assert _rules(_page("", f'<p aria-hidden="true">{SECRET}</p>')) == ["stated"]

"""What a body of HTML has in it: the same on pages and in feeds."""

from __future__ import annotations

import pytest

from articles.sources import Figure, Paragraph, PullQuote, Role, Story, Subhead
from tests.sources.samples import LEAD, read


def story_of(html: str) -> Story:
    text = f"<html><body><article><h1>Bridge to close</h1><p>{LEAD}</p>{html}</article>"
    return read(text.encode(), "page.html")


def html_of(html: str) -> list[str]:
    parts = [part for part in story_of(html).body if isinstance(part, Paragraph)]
    return [part.html or part.text for part in parts[1:]]


def figures(html: str) -> list[Figure]:
    return [part for part in story_of(html).body if isinstance(part, Figure)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<p>A <a href="https://l.example/?a=1&amp;b">link</a> and <i>more</i>.</p>',
            ['A <a href="https://l.example/?a=1&amp;b">link</a> and <em>more</em>.'],
        ),
        ("<ul><li>One<li>Two</ul>", ["<ul><li>One</li></ul>", "<ul><li>Two</li></ul>"]),
        ("<ol><li><p>One</p></li></ol>", ["<ol><li>One</li></ol>"]),
        ("<blockquote><p>It was late.</blockquote>", ["<blockquote>It was late.</blockquote>"]),
        ("One.<br><br>Two.<br/>Three.", ["One.", "Two.<br>Three."]),
        ("<p><b>One.<br><br>Two.</b></p>", ["<strong>One.</strong>", "<strong>Two.</strong>"]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<p>One <b>and<p>two.", ["One <strong>and</strong>", "two."]),
        ("<a href='https://l.example'><p>One.</p></a>", ['<a href="https://l.example">One.</a>']),
        ("<p>5 < 6 & 7 > 2 &amp;lt; &#8212; &nosuch;</p>", ["5 < 6 & 7 > 2 &lt; — &nosuch;"]),
        ("<dl><dt>Who<dd>Nobody.</dl>", ["Who", "Nobody."]),
        ("<b><p>One</b> two.</p>", ["One two."]),
    ],
)
def test_paragraphs_keep_their_links_and_emphasis(html: str, expected: list[str]) -> None:
    assert html_of(html) == expected


def test_comments_of_google_docs_are_not_for_readers() -> None:
    mark = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'
    comment = (
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask the lawyer?</span></p></div>'
    )
    page = f"<h1>Bridge to close</h1><p>By Ana Rook</p><p>{LEAD}{mark}</p><p>So it is.</p>{comment}"
    story = read(page.encode(), "page.html")
    assert [part.text for part in story.body] == [LEAD, "So it is."]  # type: ignore[union-attr]
    roles = {line.text: line.role for line in story.lines}
    assert roles["[a]Ask the lawyer?"] is Role.NOT_FOR_PUBLICATION


def test_a_bold_byline_is_no_heading() -> None:
    page = f"<h1>Bridge to close</h1><p><strong>By Ana Rook</strong></p><p>{LEAD}</p>"
    story = read(page.encode(), "page.html")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert len(story.body) == 1


def test_a_teaser_under_the_headline_is_the_standfirst() -> None:
    head = '<header><span class="dachzeile">Verkehr</span><h1>Brücke gesperrt</h1>'
    said = '<p class="teaser">Sie wird saniert.</p><p>Von <b>Ana Rook</b> und <b>Ben Tarrow</b> | '
    page = f"<article>{head}{said}Stand: 3. Mai 2024, 14:20 Uhr</p></header><p>{LEAD}</p></article>"
    story = read(page.encode(), "page.html")
    assert (story.kicker, story.standfirst) == ("Verkehr", "Sie wird saniert.")
    assert [credit.name for credit in story.credits] == ["Ana Rook", "Ben Tarrow"]


def test_a_tag_that_never_ends_is_text() -> None:
    story = read(f"<html><h1>Bridge to close</h1><p>{LEAD}<p>So <b and".encode(), "page.html")
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [LEAD, "So <b and"]


@pytest.mark.parametrize(
    "html", ["<h2>What now</h2>", "<h5>What now</h5>", "<p><b>What now</b></p>"]
)
def test_headings_in_the_story_are_subheads(html: str) -> None:
    assert Subhead(text="What now", lines=(3,)) in story_of(html + "<p>More.</p>").body


@pytest.mark.parametrize(
    "html",
    [
        '<figure><img src="a.jpg" alt="A"><figcaption>The quay. <span class="credit">Ana Rook/AFP'
        "</span></figcaption></figure>",
        '<div class="wp-caption"><img src="a.jpg" alt="A"><p class="wp-caption-text">The quay. '
        "(Ana Rook/AFP)</p></div>",
        '<div class="media"><picture><img data-src="a.jpg" src="data:image/gif;base64,R0" alt="A">'
        '</picture><div class="caption">The quay.</div><cite>Photo: Ana Rook/AFP</cite></div>',
        '<p><img src="a.jpg" alt="A"></p><p><em>The quay. (Photo: Ana Rook/AFP)</em></p>',
        '<figure><img srcset="s.jpg 100w, a.jpg 900w" alt="A"><figcaption>The quay.<br>Credit: Ana '
        "Rook/AFP</figcaption></figure>",
    ],
)
def test_figures_of_many_kinds_are_read_alike(html: str) -> None:
    (figure,) = figures(html)
    assert (figure.caption, figure.credit_line) == ("The quay.", "Ana Rook/AFP")
    assert (figure.href, figure.alt) == ("a.jpg", "A")
    assert (figure.credits[0].name, figure.credits[0].agency) == ("Ana Rook", "AFP")


def test_every_picture_of_a_gallery_has_its_own_words() -> None:
    each = '<figure><img src="{0}.jpg"><figcaption>Caption {0}.</figcaption></figure>'
    found = figures(f'<figure class="gallery">{each.format("a")}{each.format("b")}</figure>')
    assert [(f.href, f.caption) for f in found] == [
        ("a.jpg", "Caption a."),
        ("b.jpg", "Caption b."),
    ]


def test_icons_and_pixels_are_no_pictures() -> None:
    assert not figures('<img src="p.gif" width="1" height="1"><img class="avatar" src="a.png">')


def test_a_pull_quote_keeps_who_said_it() -> None:
    html = '<blockquote class="pullquote"><p>Late on Tuesday</p><cite>Orla Venn</cite></blockquote>'
    (quote,) = (part for part in story_of(html).body if isinstance(part, PullQuote))
    assert (quote.text, quote.attribution) == ("Late on Tuesday", "Orla Venn")


def test_embeds_keep_their_address_and_are_not_asked() -> None:
    story = story_of(
        '<iframe src="https://video.example/embed/1"></iframe><blockquote class="twitter-tweet">'
        '<p>It rains.</p>— Lenn (@lenn) <a href="https://x.example/1">May 1</a></blockquote>'
        '<video controls><source src="a.mp4">No video for you.</video>'
    )
    embeds = [line.text for line in story.lines if line.role is Role.EMBED]
    assert {"https://video.example/embed/1", "https://x.example/1", "It rains.", "a.mp4"} <= {
        *embeds
    }
    assert not story.questions
    assert len(story.body) == 1


def test_a_table_keeps_its_caption_its_headings_and_every_cell() -> None:
    html = (
        "<table><caption>Votes</caption><thead><tr><td>For<td>Against<tbody>"
        "<tr><th rowspan=2>North<td colspan=9999><a href=https://l.example>14</a> <b>& more</b>"
        "<tr><td><p>One</p><p onclick=x()>two</p><script>x()</script><td></table>"
    )
    assert html_of(html) == [
        "<strong>Votes</strong>",
        "<table><tbody><tr><th>For</th><th>Against</th></tr></tbody></table>",
        '<table><tbody><tr><th rowspan="2">North</th><td colspan="100">'
        '<a href="https://l.example">14</a> <strong>&amp; more</strong></td></tr></tbody></table>',
        "<table><tbody><tr><td>One<br>two</td><td></td></tr></tbody></table>",
    ]
    texts = [line.text for line in story_of(html).lines if line.rule == "stated-table"]
    assert texts == ["Votes", "For | Against", "North | 14 & more", "One two"]


def test_the_caption_of_a_figure_around_a_table_is_the_table_s() -> None:
    html = (
        "<figure><table><tr><td>14<td>9</table><figcaption>Source: the town</figcaption></figure>"
    )
    assert not figures(html)
    assert html_of(html)[-1] == "<strong>Source: the town</strong>"


def test_nobody_is_asked_about_a_table() -> None:
    html = "<table><tr><th>For<th>Against<tr><td>14<td>9</table>"
    assert not story_of(html).questions


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    text = f"<html><body><table><tr><td><a href=a>Home</a><td><h1>Bridge to close</h1><p>{LEAD}"
    story = read(f"{text}<p>{LEAD} {LEAD} {LEAD}</table>".encode(), "page.html")
    assert story.headline == "Bridge to close"
    assert not story.questions


@pytest.mark.parametrize(
    "style",
    [
        "position: absolute; left:-9999px", "text-indent: -9999px", "text-indent:-99em",
        "position:absolute;clip: rect(0 0 0 0)", "clip:rect(0, 0, 0, 0)", "font-size: 0",
        "font-size:0px", "opacity:0", "opacity: 0.0;", "visibility: hidden",
        "height:0;overflow:hidden", "overflow: hidden; max-height: 0px",
    ],
)  # fmt: skip
def test_what_a_style_keeps_from_readers_is_hidden(style: str) -> None:
    hidden = f'<p style="{style}">The clock is a secret of the town treasurer.</p>'
    story = read(f"<article><h1>Clock</h1><p>{LEAD}</p>{hidden}</article>".encode(), "a.html")
    assert [line.rule for line in story.lines if "secret" in line.text] == ["stated-hidden"]


@pytest.mark.parametrize(
    "style",
    ["left: -20px", "opacity:0.9", "font-size:0.9em", "line-height:0.5", "margin-left:-10px"],
)
def test_a_style_that_hides_nothing_hides_nothing(style: str) -> None:
    shown = f'<p style="{style}">The clock is the pride of the town treasurer.</p>'
    story = read(f"<article><h1>Clock</h1><p>{LEAD}</p>{shown}</article>".encode(), "a.html")
    assert [line.role for line in story.lines if "pride" in line.text] == [Role.BODY]


def test_letters_that_get_their_size_back_are_shown() -> None:
    inner = '<p style="font-size: 14px">The clock is the pride of the town treasurer.</p>'
    page = f'<article><h1>Clock</h1><p>{LEAD}</p><div style="font-size:0">{inner}</div></article>'
    story = read(page.encode(), "a.html")
    assert [line.role for line in story.lines if "pride" in line.text] == [Role.BODY]


def test_empty_lines_divide_the_cell_of_an_old_page() -> None:
    page = (
        "<html><title>Clock to chime</title><table><tr><td><a href=/>Home</a> |"
        " <a href=/s>Sport</a></td></tr><tr><td><b>Clock to chime</b><br><i>By Ana Rook</i><br><br>"
        "The clock will chime at noon, as it did in the year when it was bought.<br><br>It cost"
        " forty pounds.<br>And a cake.<br><br><b>Nobody</b> complained.</td></tr></table>"
    )
    story = read(page.encode(), "old.html")
    texts = [part.text for part in story.body if isinstance(part, Paragraph)]
    assert story.headline == "Clock to chime"
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert texts == [
        "The clock will chime at noon, as it did in the year when it was bought.",
        "It cost forty pounds. And a cake.",
        "Nobody complained.",
    ]
    assert "<strong></strong>" not in repr(story.body)


def test_the_buttons_of_a_caption_are_no_part_of_it() -> None:
    shown = "<b class='hide-caption'>hide caption</b> <b class='toggle-caption'>toggle caption</b>"
    html = f"<figure><img src='a.jpg'><figcaption>The quay. {shown}</figcaption></figure>"
    (figure,) = figures(html)
    assert figure.caption == "The quay."

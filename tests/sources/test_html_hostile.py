"""Pages that mean harm, and pages that came to harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from articles.sources import DocumentRefused, Limits, Paragraph, Role, read_stories
from articles.sources.web.places import Places
from articles.sources.web.tags import tokens
from articles.sources.web.tree import grow
from tests.sources.documents import bare, check_mutants, check_spans, samples, words_of
from tests.sources.samples import LEAD, read

VECTORS = [
    "<script>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT>", "<script src=//x.example></script>",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<body onload=alert(1)>", "<a href=javascript:alert(1)>a</a>", "<a href='JaVaScRiPt:x'>a</a>",
    "<a href='java\nscript:alert(1)'>a</a>", "<a href='&#106;avascript:alert(1)'>a</a>",
    "<a href='data:text/html,<script>x</script>'>a</a>", "<a href=vbscript:x>a</a>",
    "<a href=' javascript:alert(1)'>a</a>", "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>x</script>'></iframe>", "<object data=javascript:x></object>",
    "<embed src=javascript:x>", "<form action=https://x.example><input name=p></form>",
    "<button formaction=javascript:x>go</button>", "<base href=https://x.example>",
    "<meta http-equiv=refresh content='0;url=https://x.example'>", "<link rel=stylesheet href=x>",
    "<style>@import 'https://x.example'</style>", "<p style='background:url(javascript:x)'>a</p>",
    "<math><mi xlink:href='javascript:x'>a</mi></math>", "<details open ontoggle=x>a</details>",
    "<video><source onerror=alert(1)></video>", "<p onclick=alert(1)>a</p>",
    "<<script>x//<</script>",
    "<b onmouseover=alert(1)>a</b>", "<img src='https://x.example/pixel.gif?u=1' width=1 height=1>",
    "<noscript><p title='</noscript><img src=x onerror=x>'></noscript>", "<isindex action=j:x>",
    "<a href='https://x.example' target=_blank ping=https://y.example onclick=x>a</a>",
    "<template><script>x</script></template>", "<xss style=x:expression(alert(1))>a</xss>",
]  # fmt: skip
ALLOWED = re.compile(r'</?(?:strong|em|ul|ol|li|blockquote)>|<br>|</a>|<a href="https?://[^"<>]*">')


@pytest.mark.parametrize("vector", VECTORS)
def test_only_the_small_schema_comes_out(vector: str) -> None:
    lead = f"<p>{LEAD} {vector} So it is.</p>"
    text = f"<html><body><article><h1>Bridge</h1>{lead}{vector}<p>The end.</p>"
    story = read(text.encode(), "page.html")
    for part in story.body:
        if isinstance(part, Paragraph):
            assert "<" not in ALLOWED.sub("", part.html)
    published = [line.text for line in story.lines if line.role is Role.BODY]
    assert LEAD in published[0]
    assert not any("alert" in text for text in published)


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 100_000 + b"deep",
        b"<html>" + b"<b>" * 100_000 + b"deep",
        b"<html><p>" + b"<blockquote>" * 300 + b"deep",
    ],
)
def test_what_is_nested_too_deep_is_refused_with_its_line(data: bytes) -> None:
    with pytest.raises(DocumentRefused, match="nested deeper than 200, in line 1"):
        read(data, "deep.html")


def test_the_number_of_elements_is_limited() -> None:
    with pytest.raises(DocumentRefused, match="more than 10 elements"):
        read_stories(b"<html>" + b"One.<br>" * 20, "many.html", None, Limits(elements=10))


@pytest.mark.parametrize(
    "text",
    [
        "<a " * 50_000,
        "<!--" * 50_000,
        "<title>" * 150,
        '<a b="' * 50_001,
        "<" * 300_000,
        "&#" + "1" * 100_000 + ";",
        "</p>" * 100_000,
        "<p a" + " " * 100_000 + "b",
        "&" * 100_000,
    ],
    ids=lambda text: text[:6],
)
def test_endless_markup_is_read_to_its_end(text: str) -> None:
    read(f"<html><h1>Bridge</h1><p>{LEAD}</p>{text}".encode(), "page.html")


def test_every_character_is_in_a_token() -> None:
    text = "<p>a<b c='d'>e</b><!-- f --><![CDATA[g]]><script>h<i></script>j<k</p"
    found = list(tokens(text))
    assert [token.start for token in found] == [0, *(token.end for token in found[:-1])]
    assert found[-1].end == len(text)


def test_no_word_is_lost_between_tags_that_cross() -> None:
    text = "a<p>b<table>c<tr>d<td>e<p>f</table>g<li>h</ul>i</b></p>j<select>k<option>l</body>m"
    root = grow(text, Places(text, "utf-8"), "crossed.html", Limits())
    assert bare(root.text) == "abcdefghijklm"


def test_samples_lose_no_word_and_know_their_bytes() -> None:
    for path in samples("html"):
        data = path.read_bytes()
        stories = read_stories(data, path.name)
        check_spans(data, stories)
        text = data.decode(stories[0].encoding)
        visible = re.sub(
            r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", " ", text, flags=re.DOTALL
        )
        kept = bare(words_of(stories))
        visible = visible.replace("&copy;", "")
        assert not [word for word in re.findall(r"\w+", visible) if word not in kept]


@pytest.mark.parametrize("path", samples("html"), ids=lambda path: path.stem)
def test_mutants_are_read_or_refused(path: Path) -> None:
    check_mutants(path.read_bytes(), path.name)

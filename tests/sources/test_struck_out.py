"""Text that is struck out: in the account, asked about, and never published."""

from __future__ import annotations

import json

import pytest

from articles.sources import Ask, Role, Story
from tests.sources.samples import LEAD, read
from tests.sources.word import docx, p, part, run

TITLE = "Town to close its oldest bridge"
GONE = "and he kept the toll"
KEPT = "The mason rang on Friday"
HTML = [
    f"<p>{KEPT} <del>{GONE}</del>, he said, and again on the day after that.</p>",
    f"<p>{KEPT} <s>{GONE}</s>, he said, and again on the day after that.</p>",
    f"<p>{KEPT} <strike>{GONE}</strike>, he said, and again on the day after that.</p>",
    f"<p>{KEPT}, he said, and again on the day after that.</p><p><s>{GONE}</s></p>",
    f"<p>{KEPT}, he said, and again on the day after that.</p><del><p>{GONE}</p></del>",
]
STYLED = [
    f'<p>{KEPT} <span style="text-decoration: line-through">{GONE}</span>, he said.</p>',
    f'<p>{KEPT}, he said.</p><p style="text-decoration-line : LINE-THROUGH">{GONE}</p>',
]


def _page(body: str) -> bytes:
    head = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{LEAD}</p>"
    return f"<html><body><article>{head}{body}</article></body></html>".encode()


def _feed(body: str) -> bytes:
    item = f"<title>{TITLE}</title><description><![CDATA[<p>{LEAD}</p>{body}]]></description>"
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>'
    return f"{head}<item>{item}</item></channel></rss>".encode()


def _ninjs(body: str) -> bytes:
    item = {"uri": "urn:x:1", "type": "text", "headline": TITLE}
    return json.dumps({**item, "body_html": f"<p>{LEAD}</p>{body}"}).encode()


def _mail(body: str) -> bytes:
    head = f"From: a@lenn.example\nSubject: {TITLE}\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
    page = f"<html><body><p>{LEAD}</p>{body}</body></html>"
    return f'{head}Content-Type: text/html; charset="utf-8"\n\n{page}\n'.encode()


MAKERS = {"page.html": _page, "feed.xml": _feed, "item.json": _ninjs, "copy.eml": _mail}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("body", HTML + STYLED)
def test_struck_out_markup_is_not_published(name: str, body: str) -> None:
    _check(read(MAKERS[name](body), name))


@pytest.mark.parametrize("body", [f"{KEPT} ~~{GONE}~~, he said.", f"{KEPT}.\n\n~~{GONE}~~"])
def test_tildes_strike_text_out(body: str) -> None:
    _check(read(f"# {TITLE}\n\n{LEAD}\n\n{body}\n".encode(), "note.md"))


@pytest.mark.parametrize("mark", ["<w:strike/>", "<w:dstrike/>"])
def test_a_word_document_may_strike_text_out(mark: str) -> None:
    body = p(run(f"{KEPT} "), run(GONE, mark), run(", he said."))
    story = read(docx(p(TITLE, style="Title") + p(LEAD) + body), "note.docx")
    _check(story)
    assert story.hold


@pytest.mark.parametrize(
    "body",
    [
        p(run(f"{KEPT} "), run(GONE, '<w:rStyle w:val="Gone"/>'), run(", he said.")),
        p(run(f"{KEPT}, he said.")) + p(run(GONE), style="GoneToo"),
    ],
)
def test_a_style_of_a_word_document_may_strike_text_out(body: str) -> None:
    _check(read(_styled(body), "note.docx"))


def test_a_run_may_undo_the_strike_of_its_style() -> None:
    undone = p(run(GONE, '<w:strike w:val="0"/>'), style="GoneToo")
    assert GONE in _shown(read(_styled(undone), "note.docx"))


def _styled(body: str) -> bytes:
    struck = (
        '<w:style w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:styleId="GoneToo"><w:name w:val="Also"/><w:basedOn w:val="Gone"/></w:style>'
        '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
    )
    parts = {"word/styles.xml": part("styles", struck)}
    return docx(p(TITLE, style="Title") + p(LEAD) + body, parts=parts)


def test_what_is_not_struck_out_after_all_stays() -> None:
    body = p(run(f"{KEPT} "), run(GONE, '<w:strike w:val="0"/>'), run(", he said."))
    story = read(docx(p(TITLE, style="Title") + p(LEAD) + body), "note.docx")
    assert GONE in _shown(story)


def test_two_deletions_are_one_question() -> None:
    story = read(_page(HTML[0] + HTML[1]), "page.html")
    assert [q.kind for q in story.questions] == [Ask.TRACKED_CHANGES]


def _check(story: Story) -> None:
    assert GONE not in _shown(story)
    assert KEPT in _shown(story)
    gone = [line for line in story.lines if GONE in line.text]
    assert [(line.role, line.rule) for line in gone] == [
        (Role.NOT_FOR_PUBLICATION, "stated-deleted")
    ]
    assert [q.kind for q in story.questions].count(Ask.TRACKED_CHANGES) == 1


def _shown(story: Story) -> str:
    words = [f"{getattr(it, 'text', '')}{getattr(it, 'html', '')}" for it in story.body]
    return "\n".join([story.headline, story.standfirst, *words])

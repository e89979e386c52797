"""One story in every format, with a notice at a place of it, and what readers would get of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape

from articles.sources import Ask, Embed, Figure, Paragraph, PullQuote, Story, Subhead
from tests.sources.word import docx, p

JANUARY = datetime(2027, 1, 4, 0, 1, tzinfo=UTC)
FULL = "Embargoed until 00:01 GMT on 4 January 2027"
TITLE = "Town to close its oldest bridge"
BODY = (
    "The council voted late on Tuesday to close the oldest bridge in town for a year of work.",
    "Shopkeepers on the north bank said that they had been told nothing of the plan until then.",
    "A ferry will run in its place from the middle of the month, the harbour master said.",
)
SPACES = (
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)
NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
# Running text could not be placed: such a story stays a draft.
RUNNING = 8


def paragraphs(body: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in body)


def plain(title: str, body: tuple[str, ...]) -> bytes:
    return "\n\n".join([title, "By Ana Rook", *body]).encode()


def html(title: str, body: tuple[str, ...]) -> bytes:
    page = f"<article><h1>{escape(title)}</h1>{paragraphs(body)}</article>"
    return f"<!doctype html><html><head><title>x</title></head><body>{page}</body></html>".encode()


def word(title: str, body: tuple[str, ...]) -> bytes:
    return docx(p(title, style="Title"), *(p(text) for text in body))


def mail(title: str, body: tuple[str, ...]) -> bytes:
    head = f"From: desk@lenn.example\nSubject: {title}\nMessage-ID: <1@lenn.example>\n"
    return (head + "Content-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(body)).encode()


def ninjs(title: str, body: tuple[str, ...]) -> bytes:
    item = {"uri": "tag:lenn.example,2026:1", "type": "text", "pubstatus": "usable"}
    return json.dumps({**item, "headline": title, "body_text": "\n\n".join(body)}).encode()


def nitf(title: str, body: tuple[str, ...]) -> bytes:
    head = f"<hedline><hl1>{escape(title)}</hl1></hedline>"
    return (
        f"<nitf><head/><body><body.head>{head}</body.head><body.content>{paragraphs(body)}"
        "</body.content></body></nitf>"
    ).encode()


def newsml(title: str, body: tuple[str, ...]) -> bytes:
    text = f"<inlineXML><html {XHTML}><body>{paragraphs(body)}</body></html></inlineXML>"
    return (
        f'<newsItem {NAR} guid="text:1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
        f"<contentMeta><headline>{escape(title)}</headline></contentMeta>"
        f"<contentSet>{text}</contentSet></newsItem>"
    ).encode()


def rss(title: str, body: tuple[str, ...]) -> bytes:
    text = f"<content:encoded><![CDATA[{paragraphs(body)}]]></content:encoded>"
    item = f"<item><title>{escape(title)}</title><guid>lenn:1</guid>{text}</item>"
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {space}><channel>{item}</channel></rss>'.encode()


def markdown(title: str, body: tuple[str, ...]) -> bytes:
    text = "\n\n".join(body)
    return f"---\ntitle: {json.dumps(title)}\n---\n\n{text}\n".encode()


def wxr(title: str, body: tuple[str, ...]) -> bytes:
    item = (
        f"<item><title>{escape(title)}</title><content:encoded><![CDATA[{paragraphs(body)}]]>"
        "</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    )
    return f"<rss {SPACES}><channel>{item}</channel></rss>".encode()


FORMATS: dict[str, Callable[[str, tuple[str, ...]], bytes]] = {
    "story.txt": plain,
    "story.html": html,
    "story.docx": word,
    "story.eml": mail,
    "ninjs.json": ninjs,
    "nitf.xml": nitf,
    "newsml.xml": newsml,
    "rss.xml": rss,
    "story.md": markdown,
    "wxr.xml": wxr,
}


def placed(name: str, place: str, notice: str) -> bytes:
    """The story under this name, with the notice at a place of it."""
    make, title = FORMATS[name], TITLE
    body: tuple[str, ...] = BODY
    if place == "title":
        return make(f"{notice}: {TITLE}", BODY)
    if place == "top" and make is plain:
        return f"{notice}\n\n".encode() + plain(TITLE, BODY)
    if place == "top":
        body = (notice, *BODY)
    elif place == "bracket":
        body = (f"[{notice}] {BODY[0]}", *BODY[1:])
    elif place == "after ENDS":
        body = (*BODY, "ENDS", notice)
    elif place == "end":
        body = (*BODY, notice)
    return make(title, body)


def shown(story: Story) -> str:
    """All words of it that readers may get, also on the pages of its people and topics."""
    parts = [story.headline, story.kicker, story.standfirst, story.byline, story.contributor_line]
    parts += [story.section, *story.keywords]
    for block in story.body:
        if isinstance(block, Figure):
            parts += [block.caption, block.credit_line, block.alt]
        elif isinstance(block, Embed):
            parts += [block.address, block.title]
        else:
            parts.append(block.text)
        parts += [block.html] if isinstance(block, Paragraph) else []
        parts += [block.attribution] if isinstance(block, PullQuote) else []
        assert isinstance(block, (Paragraph, PullQuote, Figure, Subhead))
    parts += [f"{it.name} {it.agency} {it.distributor} {it.place}" for it in story.credits]
    parts += [it.text for it in story.corrections]
    return "\n".join([*parts, story.dateline.printed if story.dateline else ""])


def held(story: Story) -> bool:
    """Whether it stays a draft, as the intake has it."""
    return bool(
        story.hold
        or not story.headline
        or not story.body
        or any(it.kind is Ask.EMBARGO_UNCLEAR for it in story.questions)
        or any(
            it.kind is Ask.UNKNOWN_LINE and it.text.count(" ") >= RUNNING for it in story.questions
        )
    )


def item(**fields: object) -> bytes:
    return json.dumps({**json.loads(ninjs(TITLE, BODY)), **fields}).encode()

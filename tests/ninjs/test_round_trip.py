"""What we give, our own importer reads back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from articles.models import Article, Edition, Topic
from articles.publishing import publish
from articles.sources import Figure, Paragraph, PullQuote, Story, Subhead
from tests.factories import (
    a_section,
    add_correction,
    add_credit,
    add_figure,
    add_quote,
    add_text,
    an_article,
    an_author,
    an_image,
)
from tests.ninjs.reading import item
from tests.sources.samples import read
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
LEAD = "The night ferry across the Lenn will run through the winter, the council said on Friday."


@pytest.fixture
def article() -> Article:
    article = an_article(
        "Night ferry kept for the winter",
        kicker="Boats",
        standfirst="It will run through the winter.",
        text=f"<p>{LEAD}</p><h2>Why it stays</h2><p>It <em>pays</em> for <a "
        'href="https://lenn.example/ferry">itself</a>.</p>',
        dateline="OSTLEMERE, Lennshire",
        section=a_section(),
        by=[an_author(), an_author("Dov Hallin")],
        lead_image=a_picture("The slip at dawn.", "Joss Marrable", alt="A slip."),
        contributor_line="Petra Vane contributed reporting from Varnmouth.",
        first_published_at=datetime(2026, 11, 20, 5, 0, tzinfo=UTC),
    )
    add_credit(article, "contributor", author=an_author("Petra Vane"), place="Varnmouth")
    add_figure(article, an_image("Passengers wait.", "Ostlemere Harbour Collection"))
    add_quote(article, "Nobody counts the boats.")
    add_text(article, "<p>The next sailing is at six.</p><ul><li>One.</li><li>Two.</li></ul>")
    add_correction(article, "The ferry runs at six, not at seven.", date=date(2026, 11, 21))
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    return article


def read_back(client: Client, edition: Edition) -> Story:
    return read(json.dumps(item(client, edition)).encode(), "story.json")


def test_a_story_comes_back_as_it_was(client: Client, article: Article) -> None:
    told = read_back(client, publish(article))
    assert told.headline == "Night ferry kept for the winter"
    assert told.kicker == "Boats"
    assert told.standfirst == "It will run through the winter."
    assert told.byline == "Ines Tarrow and Dov Hallin"
    assert (told.section, told.keywords) == ("Harbour", ("Ferries",))
    assert told.identifier == f"tag:testserver,2026:article/{article.pk}"
    assert told.published is not None
    assert told.published.printed == "2026-11-20T06:00:00+01:00"
    assert told.updated is None
    assert told.hold == ""
    assert told.dateline is not None
    assert told.dateline.printed.startswith("OSTLEMERE, Lennshire")
    assert told.contributor_line == "Petra Vane contributed reporting from Varnmouth."
    (correction,) = told.corrections
    assert correction.kind == "correction"
    assert "The ferry runs at six, not at seven." in correction.text
    assert [question.kind for question in told.questions] == []


def test_its_text_comes_back_in_order(client: Client, article: Article) -> None:
    told = read_back(client, publish(article))
    found = [
        (type(it), getattr(it, "html", "").replace("> <", "><") or getattr(it, "text", ""))
        for it in told.body
        if not isinstance(it, Figure)
    ]
    assert found == [
        (Paragraph, LEAD),
        (Subhead, "Why it stays"),
        (Paragraph, 'It <em>pays</em> for <a href="https://lenn.example/ferry">itself</a>.'),
        (PullQuote, "Nobody counts the boats."),
        (Paragraph, "The next sailing is at six."),
        (Paragraph, "<ul><li>One.</li><li>Two.</li></ul>"),
    ]


def test_its_pictures_come_back_in_their_places(client: Client, article: Article) -> None:
    edition = publish(article)
    told = read_back(client, edition)
    assert isinstance(told.body[0], Figure)
    lead, second = (it for it in told.body if isinstance(it, Figure))
    assert told.body.index(second) == 4
    assert (lead.caption, lead.credit_line, lead.alt) == (
        "The slip at dawn.",
        "Joss Marrable",
        "A slip.",
    )
    assert lead.href == f"http://testserver/pictures/{edition.lead_image_id}-1680.jpeg"
    assert (second.caption, second.credit_line) == (
        "Passengers wait.",
        "Ostlemere Harbour Collection",
    )


def test_everybody_is_credited_again(client: Client, article: Article) -> None:
    told = read_back(client, publish(article))
    assert [(it.work.value, it.name) for it in told.credits] == [
        ("author", "Ines Tarrow"),
        ("author", "Dov Hallin"),
        ("contributor", "Petra Vane"),
    ]

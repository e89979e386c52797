from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.test import Client

from articles.models import Article, Correction, Edition, Kind
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_story,
    add_correction,
    add_figure,
    add_quote,
    add_text,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db


def page(client: Client, edition: Edition) -> str:
    response = client.get(edition.path)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_a_headline_cannot_end_a_script_or_a_title(client: Client) -> None:
    html = page(client, a_story("</script></title><script>alert(1)</script>"))
    assert "<script>" not in html
    assert html.count("</script>") == html.count("<script ") == 2
    assert "&lt;/script&gt;" in html


def test_a_figure_with_neither_caption_nor_credit_is_not_printed(client: Client) -> None:
    html = page(client, a_story(images=[an_image(" ")]))
    assert "<figure" not in html


def test_the_lead_image_stands_above_the_body_once(client: Client) -> None:
    image = an_image("The Alder Maid.")
    assert page(client, a_story("One", lead_image=image)).count("The Alder Maid.") == 1
    both = page(client, a_story("Two", lead_image=image, images=[image]))
    assert both.count("The Alder Maid.") == 1


def test_the_lead_s_own_caption_goes_with_it_into_the_body(client: Client) -> None:
    image = an_image("The Alder Maid.")
    article = an_article("Two", images=[image])
    article.lead_image, article.lead_caption = image, "The ferry that sank."
    article.save()
    html = page(client, publish(article))
    assert "The ferry that sank." in html
    assert "The Alder Maid." not in html


def test_figures_in_the_text_are_children_of_the_body_in_their_place(client: Client) -> None:
    article = an_article(text="<p>Before.</p><p>Still.</p>")
    add_figure(article, an_image("The slip."), caption="The slip, here.")
    add_quote(article, "Nobody counts.", "Halina Coyle")
    add_text(article, "<h2>After</h2><p>Last.</p>")
    html = page(client, publish(article))
    body = html[html.index('<div class="body">') :]
    places = [body.index(text) for text in ("Before.", "here.", "Nobody", "Halina", "After")]
    assert places == sorted(places)
    assert "<p>Before.</p><p>Still.</p>" in body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Boats came.</p>", '<p><span class="dateline">KARACHI —</span> Boats came.</p>'),
        ("<h2>Boats</h2>", '<p><span class="dateline">KARACHI —</span></p><h2>Boats</h2>'),
    ],
)
def test_the_dateline_opens_the_first_paragraph(client: Client, text: str, expected: str) -> None:
    html = page(client, a_story(text=text, dateline="KARACHI"))
    assert expected in html


def test_a_picture_story_keeps_its_dateline(client: Client) -> None:
    article = Article.objects.create(headline="Boats", dateline="KARACHI")
    add_figure(article, an_image())
    assert "KARACHI —" in page(client, publish(article))


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("", ""),
        ("de", ' lang="de" dir="ltr"'),
        ("ar", ' lang="ar" dir="rtl"'),
        ("und-Arab", ' lang="und-Arab" dir="rtl"'),
        ('"><b>', ' lang="&quot;&gt;&lt;b&gt;" dir="ltr"'),
    ],
)
def test_a_story_says_its_language_and_direction(
    client: Client, language: str, attributes: str
) -> None:
    html = page(client, a_story(language=language))
    assert f'<article class="art art--news"{attributes}>' in html


def test_an_hour_is_shown_unless_it_is_exactly_midnight(client: Client) -> None:
    morning = a_story("One", at=datetime(2026, 11, 20, 5, 0, tzinfo=UTC))
    expected = '<time datetime="2026-11-20T06:00:00+01:00">20 November 2026, 06.00</time>'
    assert expected in page(client, morning)
    midnight = a_story("Two", at=datetime(2026, 11, 19, 23, 0, tzinfo=UTC))
    expected = '<time datetime="2026-11-20T00:00:00+01:00">20 November 2026</time>'
    assert expected in page(client, midnight)


@pytest.mark.parametrize(
    ("kind", "is_marked"),
    [("correction", True), ("clarification", True), ("note", False), ("update", False)],
)
def test_a_correction_is_told_below_and_marked_above(
    client: Client, kind: str, is_marked: bool
) -> None:
    article = an_article()
    add_correction(article, "It is 40 < 60.", kind=kind, date=date(2026, 11, 21))
    html = page(client, publish(article))
    assert ">Corrected</a>" in html if is_marked else ">Corrected</a>" not in html
    told = '<time datetime="2026-11-21">21 November 2026</time>. It is 40 &lt; 60.'
    assert 'id="corrections"' in html
    assert told in html
    assert str(Correction(kind=kind).get_kind_display()) in html


def test_a_correction_that_states_its_day_is_not_dated_again(client: Client) -> None:
    article = an_article()
    text = "This article was amended on 3 November 2026."
    add_correction(article, text, date=date(2026, 11, 3))
    html = page(client, publish(article))
    assert f"<p>{text}</p>" in html


@pytest.mark.parametrize("printed", ["Correction: It is 40.", "Correction\nIt is 40."])
def test_the_label_of_a_correction_is_told_once(client: Client, printed: str) -> None:
    article = an_article()
    add_correction(article, printed, date=date(2026, 11, 3))
    edition = publish(article)
    told = '<time datetime="2026-11-03">3 November 2026</time>. It is 40.'
    assert f">Correction</h2> <div><p>{told}</p>" in page(client, edition)
    feed = unescape(client.get("/feed/").content.decode())
    assert f"<strong>Correction:</strong> {told}</p>" in feed
    assert edition.corrections[0]["text"] == printed


def test_a_label_that_states_another_day_keeps_it(client: Client) -> None:
    article = an_article()
    add_correction(article, "Correction, March 3, 2023: It is 40.")
    assert "<p>March 3, 2023: It is 40.</p>" in page(client, publish(article))


def test_the_kind_of_work_is_told_unless_it_is_news(client: Client) -> None:
    section = a_section()
    assert 'class="kind"' not in page(client, a_story("One", section=section))
    opinion = page(client, a_story("Two", section=section, kind=Kind.OPINION))
    assert '<span class="kind">Opinion</span>' in opinion


def test_the_kicker_stands_where_there_is_no_section(client: Client) -> None:
    assert '<span class="on">Row in the harbour</span>' in page(
        client, a_story(kicker="Row in the harbour")
    )


def test_related_are_stories_of_the_section_or_the_authors_but_never_itself(
    client: Client,
) -> None:
    ines, harbour = an_author(), a_section()
    a_story("Same section", section=harbour)
    a_story("Same author", by=[ines])
    a_story("Neither")
    html = page(client, a_story("The story itself", section=harbour, by=[ines]))
    related = html[html.index('id="related"') :]
    assert "Same section" in related
    assert "Same author" in related
    assert "Neither" not in related
    assert "The story itself" not in related


def test_nothing_is_said_of_related_stories_when_there_are_none(client: Client) -> None:
    a_story("Neither")
    assert "Related" not in page(client, a_story("The story itself"))


def test_a_slug_may_be_in_any_script(client: Client) -> None:
    edition = a_story("ميناء النورس")
    html = page(client, edition)
    assert f'<link rel="canonical" href="http://testserver{edition.path[:11]}/%D9%85' in html

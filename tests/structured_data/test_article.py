from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, DigitalSource, Edition, Image, Kind, Topic
from articles.publishing import publish
from articles.structured_data import article_data
from articles.views.printed.story import stories_of
from tests.factories import (
    a_section,
    a_story,
    add_correction,
    add_credit,
    an_agency,
    an_article,
    an_author,
    an_image,
)
from tests.structured_data.reading import data_on
from tests.structured_data.vocabulary import faults
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
INES = {
    "@type": "Person",
    "name": "Ines Tarrow",
    "url": "http://testserver/authors/ines-tarrow/",
    "jobTitle": "Harbour reporter",
}
AFP = {
    "@type": "Organization",
    "name": "Agence France-Presse",
    "url": "http://testserver/agencies/agence-france-presse/",
}


def data(client: Client, edition: Edition) -> dict[str, Any]:
    return data_on(client, edition.path)[0]


def test_a_story_says_what_it_is(client: Client) -> None:
    article = an_article(
        "Ferry kept",
        standfirst="Boats.",
        section=a_section(),
        language="de",
        dateline="OSTLEMERE",
        first_published_at=datetime(2026, 11, 20, 5, 0, tzinfo=UTC),
    )
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    edition = publish(article)
    found = data(client, edition)
    assert found | {"publisher": 0, "mainEntityOfPage": 0} == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": 0,
        "url": f"http://testserver{edition.path}",
        "headline": "Ferry kept",
        "description": "Boats.",
        "datePublished": "2026-11-20T06:00:00+01:00",
        "dateModified": "2026-11-20T06:00:00+01:00",
        "articleSection": "Harbour",
        "keywords": ["Ferries"],
        "dateline": "OSTLEMERE",
        "inLanguage": "de",
        "isAccessibleForFree": True,
        "publisher": 0,
    }
    assert found["publisher"]["@type"] == "NewsMediaOrganization"
    assert found["publisher"]["name"] == "The Ostlemere Courier"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.NEWS, "NewsArticle"),
        (Kind.LONG_READ, "NewsArticle"),
        (Kind.PICTURE_STORY, "NewsArticle"),
        (Kind.OPINION, "OpinionNewsArticle"),
        (Kind.ANALYSIS, "AnalysisNewsArticle"),
        (Kind.REVIEW, "ReviewNewsArticle"),
    ],
)
def test_its_type_is_by_the_kind_of_work(client: Client, kind: str, expected: str) -> None:
    assert data(client, a_story(kind=kind))["@type"] == expected


def test_every_author_has_a_page_and_everybody_else_a_role(client: Client) -> None:
    article = an_article(by=[an_author(job_title="Harbour reporter")])
    add_credit(article, author=an_author("Tobias Quill"), agency=an_agency())
    add_credit(article, "editor", author=an_author("Petra Vane"))
    add_credit(article, "translator", name_as_printed="Bo Ek")
    found = data(client, publish(article))
    tobias = {
        "@type": "Person",
        "name": "Tobias Quill",
        "url": "http://testserver/authors/tobias-quill/",
        "affiliation": AFP,
    }
    assert found["author"] == [INES, tobias]
    assert [(it["roleName"], it["contributor"]["name"]) for it in found["contributor"]] == [
        ("Editing", "Petra Vane"),
        ("Translation", "Bo Ek"),
    ]


def test_an_agency_may_be_the_author(client: Client) -> None:
    article = an_article()
    add_credit(article, agency=an_agency())
    assert data(client, publish(article))["author"] == [AFP]


def test_the_first_picture_is_there_in_three_shapes_with_its_credit(client: Client) -> None:
    maker = {"author": an_author(job_title="Harbour reporter"), "agency": an_agency()}
    image = a_picture(
        "The slip.",
        "Ines Tarrow/AFP",
        credit=maker,
        copyright_notice="© Ines Tarrow",
        rights="creative_commons",
        licence="by/4.0",
        digital_source=DigitalSource.CAPTURE,
    )
    other = a_picture("The quay.")
    found = data(client, a_story(images=[image, other]))["image"]
    assert [(it["caption"], it["width"], it["height"]) for it in found] == [
        ("The slip.", "1680 px", "945 px"),
        ("The slip.", "1680 px", "1260 px"),
        ("The slip.", "1680 px", "1680 px"),
        ("The quay.", "1680 px", "1120 px"),
    ]
    for one in found[:3]:
        assert one["creditText"] == "Ines Tarrow/AFP"
        assert one["creator"] == [{**INES, "affiliation": AFP}]
        assert one["copyrightNotice"] == "© Ines Tarrow"
        assert one["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert one["contentUrl"].startswith(f"http://testserver/pictures/{image.pk}-1680")


@pytest.mark.parametrize("source", DigitalSource.values)
def test_how_a_picture_was_made_is_a_word_of_schema_org(client: Client, source: str) -> None:
    (one, *_) = data(client, a_story(images=[a_picture(digital_source=source)]))["image"]
    assert one["digitalSourceType"].endswith("DigitalSource")


def test_what_is_missing_expired_or_kept_is_no_image_of_it(client: Client) -> None:
    past = timezone.now() - timedelta(minutes=1)
    images = [an_image("No file."), a_picture("B."), a_picture("C.", may_be_passed_on=False)]
    edition = a_story(images=images)
    Image.objects.filter(caption="B.").update(expires_at=past)
    assert "image" not in data(client, edition)


def test_a_correction_is_told_but_a_note_is_none(client: Client) -> None:
    article = an_article()
    add_correction(article, "Correction: It is 40.", date=date(2026, 11, 21))
    add_correction(article, "It was raining.", kind="note")
    edition = publish(article)
    assert data(client, edition)["correction"] == [
        {
            "@type": "CorrectionComment",
            "name": "Correction",
            "text": "It is 40.",
            "datePublished": "2026-11-21",
            "url": f"http://testserver{edition.path}#corrections",
        }
    ]


def test_a_serious_correction_is_told_as_one(client: Client) -> None:
    article = an_article()
    add_correction(article, "It is 40.", severity="serious")
    (told,) = data(client, publish(article))["correction"]
    assert told["keywords"] == "Serious"


def test_it_was_modified_when_readers_are_told_so(client: Client) -> None:
    article = an_article(first_published_at=datetime(2026, 11, 20, 5, 0, tzinfo=UTC))
    publish(article)
    first = data(client, publish(article))
    assert first["dateModified"] == first["datePublished"]
    edition = publish(article, updated=True)
    assert edition.updated_at is not None
    second = data(client, edition)
    assert second["dateModified"] == timezone.localtime(edition.updated_at).isoformat()
    assert second["datePublished"] == first["datePublished"]


def test_times_are_those_that_the_page_prints(client: Client) -> None:
    edition = publish(an_article(), updated=True)
    found, html = data(client, edition), client.get(edition.path).content.decode()
    for moment in (found["datePublished"], found["dateModified"]):
        assert f'<time datetime="{moment}">' in html


@pytest.mark.parametrize("headline", ["</script><b>", "<!--<script>", "a\u2028b", 'a"b\\', "&lt;"])
def test_no_headline_breaks_the_page(client: Client, headline: str) -> None:
    edition = a_story(headline)
    assert data(client, edition)["headline"] == headline
    html, plain = (client.get(it.path).content.decode() for it in (edition, a_story("Plain")))
    for script in ("<script", "</script>", "<!--"):
        assert html.count(script) == plain.count(script)


def test_the_way_to_it_is_told(client: Client) -> None:
    _, way = data_on(client, a_story(section=a_section("Köşe")).path)
    assert way["@type"] == "BreadcrumbList"
    places = [(it["position"], it["name"], it["item"]["@id"]) for it in way["itemListElement"]]
    assert places == [
        (1, "The Ostlemere Courier", "http://testserver/"),
        (2, "Köşe", "http://testserver/sections/kose/"),
    ]


def test_the_newsrooms_pages_of_policy_are_named() -> None:
    a_story()
    edition = Edition.objects.visible().with_credits().get()
    story = stories_of([edition])[edition.pk]
    (found,) = article_data(edition, story, {"correctionsPolicy": "/corrections/"})
    assert list(faults(found)) == []
    assert found["publisher"]["correctionsPolicy"] == "http://testserver/corrections/"


def test_a_draft_of_a_live_story_is_not_in_it(client: Client) -> None:
    article = an_article()
    edition = publish(article)
    Article.objects.filter(pk=article.pk).update(headline="Quillwort")
    assert data(client, edition)["headline"] == "Ferry kept"

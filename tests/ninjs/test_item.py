from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Image, Topic
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    add_correction,
    add_credit,
    add_quote,
    an_agency,
    an_article,
    an_author,
    an_image,
)
from tests.ninjs.reading import address, faults, item
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    article = an_article(
        "Ferry & kept",
        kicker="Boats",
        standfirst="A < b.",
        text="<p>It <em>runs</em>.</p>",
        dateline="OSTLEMERE",
        section=a_section(),
        by=[an_author(), an_author("Dov Hallin")],
        language="de",
        kind="analysis",
        first_published_at=datetime(2026, 11, 20, 5, 0, tzinfo=UTC),
    )
    add_credit(article, "editor", author=an_author("Petra Vane"), agency=an_agency())
    add_quote(article, "Nobody counts.", "Halina Coyle")
    add_correction(article, "It is 40.")
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    return article


def test_an_item_is_whole(client: Client, article: Article) -> None:
    edition = publish(article)
    found = item(client, edition)
    (body,) = found.pop("bodies")
    page = f"http://testserver{edition.path}"
    assert found == {
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "uri": f"tag:testserver,2026:article/{article.pk}",
        "type": "text",
        "representationType": "full",
        "version": "1",
        "firstCreated": "2026-11-20T06:00:00+01:00",
        "versionCreated": "2026-11-20T06:00:00+01:00",
        "pubStatus": "usable",
        "language": "de",
        "headlines": [
            {"role": "main", "value": "Ferry & kept"},
            {"role": "kicker", "value": "Boats"},
        ],
        "descriptions": [{"role": "standfirst", "value": "A < b."}],
        "by": "Ines Tarrow and Dov Hallin",
        "located": "OSTLEMERE",
        "people": [
            person("Ines Tarrow", "author", "ines-tarrow"),
            person("Dov Hallin", "author", "dov-hallin"),
            person("Petra Vane", "editor", "petra-vane"),
        ],
        "infoSources": [
            {
                "name": "Agence France-Presse",
                "role": "agency",
                "uri": "http://testserver/agencies/agence-france-presse/",
            }
        ],
        "subjects": [
            {"name": "Harbour", "rel": "section", "uri": "http://testserver/sections/harbour/"},
            {"name": "Ferries", "rel": "about", "uri": "http://testserver/topics/ferries/"},
        ],
        "genres": [{"name": "Analysis", "literal": "analysis"}],
        "renditions": [
            {"name": "web", "href": page, "contentType": "text/html"},
            {"name": "ninjs", "href": f"{page[:-1]}.json", "contentType": "application/json"},
        ],
    }
    assert (body["role"], body["contentType"]) == ("main", "text/html")
    for text in ("It <em>runs</em>.", "Nobody counts.", "Correction: It is 40."):
        assert text in body["value"]


def person(name: str, rel: str, slug: str) -> dict[str, str]:
    return {"name": name, "rel": rel, "uri": f"http://testserver/authors/{slug}/"}


def test_a_picture_is_associated_with_its_credit_and_rights(client: Client) -> None:
    maker = {"author": an_author("Joss Marrable"), "distributor": an_agency("Getty Images")}
    image = a_picture(
        "The slip.",
        "Joss Marrable/Getty",
        credit=maker,
        alt="A boat.",
        copyright_notice="© Joss Marrable",
        usage_terms="Ask us.",
        licence="by/4.0",
    )
    edition = a_story(lead_image=image)
    (found,) = item(client, edition)["associations"]
    renditions = found.pop("renditions")
    assert found == {
        "name": "picture-1",
        "rel": "lead",
        "uri": f"tag:testserver,2026:article/{edition.article_id}/picture/{image.pk}",
        "type": "picture",
        "descriptions": [
            {"role": "caption", "value": "The slip."},
            {"role": "alt", "value": "A boat."},
        ],
        "by": "Joss Marrable/Getty",
        "people": [person("Joss Marrable", "photographer", "joss-marrable")],
        "infoSources": [
            {
                "name": "Getty Images",
                "role": "distributor",
                "uri": "http://testserver/agencies/getty-images/",
            }
        ],
        "copyrightNotice": "© Joss Marrable",
        "usageTerms": "Ask us.",
        "rightsInfo": {"linkedRights": "https://creativecommons.org/licenses/by/4.0/"},
    }
    assert [(it["name"], it["width"], it["height"]) for it in renditions] == [
        ("whole", 1680, 1120),
        ("16:9", 1680, 945),
        ("4:3", 1680, 1260),
        ("1:1", 1680, 1680),
    ]
    assert renditions[0]["href"] == f"http://testserver/pictures/{image.pk}-1680.jpeg"


def test_a_generated_picture_says_so(client: Client) -> None:
    image = a_picture(digital_source="trainedAlgorithmicMedia")
    (found,) = item(client, a_story(lead_image=image))["associations"]
    assert found["digitalSourceType"] == {
        "name": "Generated by a trained model",
        "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    }


def test_what_may_not_be_passed_on_or_is_over_is_given_to_nobody(client: Client) -> None:
    kept = a_picture("Kept.", "By Kept", may_be_passed_on=False)
    over = a_picture("Over.", "By Over")
    edition = a_story(images=[kept, over, an_image("No file.", "By Nobody")])
    past = timezone.now() - timedelta(minutes=1)
    Image.objects.filter(pk=over.pk).update(expires_at=past)
    found = item(client, edition)
    assert [it["by"] for it in found["associations"]] == ["By Nobody"]
    assert not any("renditions" in it for it in found["associations"])
    assert "Kept" not in client.get(address(edition)).content.decode()
    assert "Over." not in client.get(address(edition)).content.decode()
    assert "/pictures/" not in client.get(address(edition)).content.decode()


def test_what_breaks_the_schema_is_told(client: Client) -> None:
    good = item(client, a_story(images=[a_picture()]))
    broken: list[dict[str, Any]] = [
        {"byline": "Ines"},
        {"firstCreated": "20 November"},
        {"uri": "7"},
        {"pubStatus": "fine"},
        {"headlines": [{"role": "main"}]},
        {"associations": [{"uri": "tag:a,2026:1"}]},
    ]
    for fields in broken:
        assert faults({**good, **fields}), fields


def test_the_page_says_where_machines_find_it(client: Client) -> None:
    edition = a_story("ميناء النورس")
    html = client.get(edition.path).content.decode()
    link = html.partition('type="application/json" href="')[2].partition('"')[0]
    assert link.isascii()
    assert client.get(link).status_code == 200


def test_an_old_address_leads_to_todays_item(client: Client) -> None:
    article = an_article(slug="moss")
    before = publish(article)
    Article.objects.filter(pk=article.pk).update(slug="fern")
    today = publish(article)
    response = client.get(f"{address(before)}?a=b&c")
    assert (response.status_code, response.headers["Location"]) == (301, f"{address(today)}?a=b&c")


def test_a_withdrawn_item_is_gone_and_a_hidden_one_never_was(client: Client) -> None:
    article = an_article()
    edition = publish(article)
    withdraw(article)
    assert client.get(address(edition)).status_code == 410
    hidden = publish(an_article("Moss"), at=timezone.now() + timedelta(hours=1))
    never = client.get("/2026/11/20/never.json")
    found = client.get(address(hidden))
    assert found.status_code == never.status_code == 404
    assert found.content == never.content

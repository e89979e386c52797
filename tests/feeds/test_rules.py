"""Every feed keeps the rules of its format, and the rules can be broken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Topic
from articles.publishing import publish
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
from tests.feeds import atom_rules, json_feed_rules, rss_rules
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
PARTS = ("/", "/sections/kose/", "/authors/ελενη/", "/topics/ferries/")


def found(client: Client, url: str) -> Iterator[str]:
    response = client.get(url)
    assert response.status_code == 200, url
    kind = response.headers["Content-Type"].split(";")[0]
    if kind == "application/feed+json":
        return json_feed_rules.faults(json.loads(response.content))
    root = ElementTree.fromstring(response.content)
    assert kind in ("application/atom+xml", "application/rss+xml")
    return atom_rules.faults(root) if "atom" in kind else rss_rules.faults(root)


@pytest.fixture
def stories() -> None:
    """Whatever may stand in a feed."""
    eleni = an_author("Ελένη", slug="ελενη")
    kose = a_section("Köşe")
    maker = {"author": eleni, "agency": an_agency(), "distributor": an_agency("Getty Images")}
    pictures = [
        a_picture("A < b & c ]]>", "Ελένη/AFP", credit=maker, alt='"x"', licence="by/4.0"),
        a_picture("Kept.", may_be_passed_on=False),
        an_image("No file.", "Nobody"),
        a_picture("", "By hand", copyright_notice="© Courier"),
    ]
    article = an_article(
        "Μικρό <b>λιμάνι</b> & \x0b ]]>", by=[eleni, an_author()], images=pictures, section=kose
    )
    add_credit(article, "editor", name_as_printed="Bo Ek")
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    add_correction(article, "It is 40 < 60.")
    publish(article, updated=True)
    a_story("Nobody's", text="<p>One &amp; two.</p>", section=kose)
    wire = an_article("Wire", section=kose)
    add_credit(wire, agency=an_agency())
    publish(wire)


@pytest.mark.usefixtures("stories")
@pytest.mark.parametrize("text", ["full", "summary"])
@pytest.mark.parametrize("hub", ["", "https://hub.example/"])
@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_every_feed_is_valid(
    client: Client, settings: Settings, text: str, hub: str, form: str
) -> None:
    settings.FEED_TEXT, settings.WEBSUB_HUB = text, hub
    for part in PARTS:
        assert list(found(client, f"{part}feed/{form}")) == []


@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_a_feed_of_nothing_is_valid(client: Client, form: str) -> None:
    assert list(found(client, f"/feed/{form}")) == []


def test_what_breaks_a_rule_of_atom_is_told(client: Client) -> None:
    a_story()
    good = client.get("/feed/").content.decode()
    for old, new in [
        ("<title>Ferry kept</title>", ""),
        ("<id>tag:testserver,2026:article", "<id>article"),
        ('href="http://testserver/2', 'href="/2'),
        ("<published>20", "<published>Friday 20"),
        ("</entry>", "<byline>Ines</byline></entry>"),
        ("</entry>", "<author><name></name></author></entry>"),
        ("</feed>", good[good.index("<entry>") : good.index("</entry>") + 8] + "</feed>"),
    ]:
        assert old in good
        broken = ElementTree.fromstring(good.replace(old, new))
        assert list(atom_rules.faults(broken)), old


def test_what_breaks_a_rule_of_rss_is_told(client: Client) -> None:
    a_story(images=[a_picture("A.", credit={"author": an_author()})])
    good = client.get("/feed/rss/").content.decode()
    for old, new in [
        ("<description>It runs.</description>", "<description/>"),
        ("<link>http://testserver/2", "<link>/2"),
        ("+0000</pubDate>", "UTC</pubDate>"),
        ("</item>", "<byline>Ines</byline></item>"),
        ('role="photographer"', 'role="Photographer"'),
        ('url="http', 'url="/http'),
        ('isPermaLink="false"', 'isPermaLink="true"'),
    ]:
        assert old in good, old
        assert list(rss_rules.faults(ElementTree.fromstring(good.replace(old, new)))), old


@pytest.mark.parametrize(
    "fields", [{"id": ""}, {"date_published": "2026-11-20"}, {"byline": "x"}, {"url": "/x"}]
)
def test_what_breaks_a_rule_of_json_feed_is_told(client: Client, fields: dict[str, str]) -> None:
    a_story()
    feed = json.loads(client.get("/feed/json/").content)
    feed["items"][0] |= fields
    assert list(json_feed_rules.faults(feed))

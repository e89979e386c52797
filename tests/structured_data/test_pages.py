from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.models import HousePage, Policy
from tests.factories import a_section, a_story, an_agency, an_author, an_image
from tests.structured_data.reading import data_on

pytestmark = pytest.mark.django_db


def test_the_front_page_is_the_sites(client: Client) -> None:
    a_story()
    (site,) = data_on(client, "/")
    assert (site["@type"], site["url"]) == ("WebSite", "http://testserver/")


def test_the_newsroom_names_its_policies_on_the_front_page(client: Client) -> None:
    for policy in Policy:
        slug = policy.name.lower()
        HousePage.objects.create(title=slug, slug=slug, text="x", policy=policy, is_public=True)
    (site,) = data_on(client, "/")
    stated = {policy.value: f"http://testserver/about/{policy.name.lower()}/" for policy in Policy}
    named = {name: it for name, it in site["publisher"].items() if "olic" in name or name in stated}
    assert named == stated
    assert site["publisher"]["publishingPrinciples"] == "http://testserver/about/"


def test_a_policy_that_is_being_written_is_not_named(client: Client) -> None:
    HousePage.objects.create(title="Ethics", slug="ethics", text="x", policy=Policy.ETHICS)
    (site,) = data_on(client, "/")
    assert "ethicsPolicy" not in site["publisher"]
    assert site["publisher"]["correctionsPolicy"] == "http://testserver/corrections/"


def test_the_site_says_where_it_is_searched(client: Client) -> None:
    a_story("Ferry kept")
    (site,) = data_on(client, "/")
    action = site["potentialAction"]
    assert action["query-input"] == "required name=words"
    found = client.get(action["target"]["urlTemplate"].replace("{words}", "ferry"))
    assert found.status_code == 200
    assert "Ferry kept" in re.sub("<[^>]*>", "", found.content.decode())


def test_a_section_is_a_list_of_its_stories(client: Client) -> None:
    edition = a_story(section=a_section(description="Boats and quays."))
    page, way = data_on(client, "/sections/harbour/")
    assert (page["@type"], page["description"]) == ("CollectionPage", "Boats and quays.")
    (item,) = page["mainEntity"]["itemListElement"]
    assert item["url"] == f"http://testserver{edition.path}"
    assert way["itemListElement"][1]["name"] == "Harbour"


def test_a_persons_page_is_a_profile(client: Client) -> None:
    a_story(by=[an_author(job_title="Harbour reporter", description="Writes of boats.")])
    (page,) = data_on(client, "/authors/ines-tarrow/")
    assert page["@type"] == "ProfilePage"
    about = page["mainEntity"]
    assert (about["@type"], about["name"]) == ("Person", "Ines Tarrow")
    assert about["description"] == "Writes of boats."


def test_a_profile_tells_machines_what_readers_are_told(client: Client) -> None:
    ines = an_author(
        email="ines@courier.example", profiles="https://social.example/@ines",
        beat="the harbour, ferries", languages="en, da", base="Ostlemere",
    )  # fmt: skip
    edition = a_story(by=[ines])
    (page,) = data_on(client, "/authors/ines-tarrow/")
    told = {
        "email": "ines@courier.example",
        "sameAs": ["https://social.example/@ines"],
        "knowsAbout": ["the harbour", "ferries"],
        "knowsLanguage": ["en", "da"],
        "workLocation": {"@type": "Place", "name": "Ostlemere"},
    }
    assert page["mainEntity"].items() >= told.items()
    (author,) = data_on(client, edition.path)[0]["author"]
    assert not author.keys() & told.keys()


def test_an_agencys_page_is_a_profile(client: Client) -> None:
    a_story(images=[an_image(agency=an_agency())])
    (page,) = data_on(client, "/agencies/agence-france-presse/")
    assert page["mainEntity"]["@type"] == "Organization"

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.factories import a_section, a_story, an_agency, an_author, an_image
from tests.structured_data.reading import data_on

pytestmark = pytest.mark.django_db


def test_the_front_page_is_the_sites(client: Client) -> None:
    a_story()
    (site,) = data_on(client, "/")
    assert (site["@type"], site["url"]) == ("WebSite", "http://testserver/")


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


def test_an_agencys_page_is_a_profile(client: Client) -> None:
    a_story(images=[an_image(agency=an_agency())])
    (page,) = data_on(client, "/agencies/agence-france-presse/")
    assert page["mainEntity"]["@type"] == "Organization"

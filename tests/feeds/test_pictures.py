from __future__ import annotations

import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Image
from tests.factories import a_story, an_agency, an_author
from tests.feeds.atom_rules import ATOM
from tests.feeds.rss_rules import MEDIA
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
FORMS = ("", "rss/", "json/")


@pytest.fixture
def image() -> Image:
    maker = {
        "author": an_author("Joss Marrable"),
        "agency": an_agency(),
        "distributor": an_agency("Getty Images"),
    }
    return a_picture(
        "The slip.",
        "Joss Marrable/AFP",
        credit=maker,
        alt="A boat.",
        copyright_notice="© Joss Marrable",
        licence="by/4.0",
    )


@pytest.mark.parametrize(("form", "item"), [("", f"{ATOM}entry"), ("rss/", "channel/item")])
def test_a_picture_is_told_in_media_rss_with_everybody_who_made_it(
    client: Client, image: Image, form: str, item: str
) -> None:
    a_story(lead_image=image, images=[a_picture("The quay.", "By hand")])
    root = ElementTree.fromstring(client.get(f"/feed/{form}").content)
    one, other = root.findall(f"{item}/{MEDIA}content")
    assert one.get("url") == f"http://testserver/pictures/{image.pk}-1680.jpeg"
    assert (one.get("width"), one.get("height"), one.get("isDefault")) == ("1680", "1120", "true")
    assert [one.findtext(f"{MEDIA}{name}") for name in ("description", "text", "copyright")] == [
        "The slip.",
        "A boat.",
        "© Joss Marrable",
    ]
    assert [(it.text, it.get("role")) for it in one.findall(f"{MEDIA}credit")] == [
        ("Joss Marrable", "photographer"),
        ("Agence France-Presse", "company"),
        ("Getty Images", "distribution company"),
    ]
    licence = one.find(f"{MEDIA}license")
    assert licence is not None
    assert licence.get("href") == "https://creativecommons.org/licenses/by/4.0/"
    assert [(it.text, it.get("role")) for it in other.findall(f"{MEDIA}credit")] == [
        ("By hand", None)
    ]


def test_a_picture_is_an_attachment_with_its_credit(client: Client, image: Image) -> None:
    a_story(images=[image])
    (item,) = json.loads(client.get("/feed/json/").content)["items"]
    (attachment,) = item["attachments"]
    assert item["image"] == attachment["url"]
    assert attachment["_picture"] == {
        "caption": "The slip.",
        "alt": "A boat.",
        "credit": "Joss Marrable/AFP",
        "copyright": "© Joss Marrable",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ["full", "summary"])
def test_what_is_over_or_may_not_be_passed_on_is_in_no_feed(
    client: Client, image: Image, form: str, text: str, settings: object
) -> None:
    settings.FEED_TEXT = text  # type: ignore[attr-defined]
    past = timezone.now() - timedelta(minutes=1)
    kept = a_picture("The quay.", may_be_passed_on=False)
    a_story(images=[image, kept])
    Image.objects.filter(pk=image.pk).update(expires_at=past)
    feed = client.get(f"/feed/{form}").content.decode()
    assert image.caption
    assert image.caption not in feed
    assert "/pictures/" not in feed
    assert "The quay." not in feed

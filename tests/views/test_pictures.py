"""Pictures on readers' pages: shown or held by crop marks, always with their words."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from articles.models import Article, Edition, Image
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_story,
    add_figure,
    add_quote,
    add_text,
    an_agency,
    an_article,
    an_author,
    an_image,
)
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
ABSENT, AWAITED = "Picture not available online", "Picture to follow"


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def story(client: Client, edition: Edition) -> str:
    """Without its head and its related stories."""
    html = page(client, edition.path)
    return html[html.index('<article class="art') :].partition("</article>")[0]


def test_a_picture_is_offered_in_three_formats_with_its_size(client: Client) -> None:
    image = a_picture(alt="A boat < a ship.")
    html = story(client, a_story(lead_image=image))
    assert html.index('type="image/avif"') < html.index('type="image/webp"') < html.index("<img")
    assert f"/pictures/{image.pk}-480.avif 480w, /pictures/{image.pk}-840.avif 840w" in html
    found = re.search(r"<img[^>]*>", html)
    assert found
    assert f'src="/pictures/{image.pk}-840.jpeg"' in found[0]
    assert 'width="1680" height="1120" alt="A boat &lt; a ship."' in found[0]
    assert ABSENT not in html


def test_the_lead_picture_comes_first_and_the_others_when_they_are_near(client: Client) -> None:
    html = story(client, a_story(lead_image=a_picture(), images=[a_picture(), a_picture()]))
    images = re.findall(r"<img[^>]*>", html)
    assert ['fetchpriority="high"' in it for it in images] == [True, False, False]
    assert ['loading="lazy"' in it for it in images] == [False, True, True]
    assert all('decoding="async"' in it for it in images)


def test_a_figure_at_the_head_of_the_body_stands_where_a_lead_image_does(client: Client) -> None:
    article = Article.objects.create(headline="Ferry kept")
    add_figure(article, a_picture("The slip."), caption="The slip, here.")
    add_text(article, "<p>It runs.</p>")
    html = story(client, publish(article))
    assert html.index("fig--lead") < html.index("The slip, here.") < html.index('class="body"')


def test_a_lead_image_may_have_a_caption_of_its_own_in_one_article(client: Client) -> None:
    image = a_picture("The slip at dawn.")
    edition = a_story("One", lead_image=image, lead_caption="Here, the slip.")
    html = story(client, edition)
    assert "Here, the slip." in html
    assert "The slip at dawn." not in html
    assert "The slip at dawn." in story(client, a_story("Two", lead_image=image))
    Article.objects.update(lead_caption="Changed since.")
    assert "Here, the slip." in story(client, edition)


@pytest.mark.parametrize("as_lead", [True, False])
def test_crop_marks_hold_the_place_until_there_are_files(client: Client, as_lead: bool) -> None:
    image = an_image("The slip.", "Joss Marrable/Courier")
    edition = a_story(lead_image=image) if as_lead else a_story(images=[image])
    Image.objects.update(file="pictures/a.jpg")  # found, but nothing made of it yet
    html = story(client, edition)
    assert "<img" not in html
    assert "fig--absent" in html
    assert AWAITED in html
    assert ABSENT not in html
    assert "The slip." in html
    assert "Joss Marrable/Courier" in html


def test_a_picture_without_a_file_is_not_said_to_follow(client: Client) -> None:
    html = story(client, a_story(lead_image=an_image("The slip.", "Joss Marrable/Courier")))
    assert ABSENT in html
    assert AWAITED not in html


def test_a_picture_leaves_every_page_when_its_time_is_over(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    joss, until = an_author("Joss Marrable"), timezone.now() + timedelta(days=1)
    line = "Joss Marrable/Courier"
    image = a_picture("The slip.", line, credit={"author": joss}, expires_at=until)
    edition = a_story(lead_image=image, section=a_section())
    urls = [edition.path, "/", "/sections/harbour/", "/authors/joss-marrable/", "/feed/"]
    assert all(f"/pictures/{image.pk}-" in page(client, url) for url in urls)
    assert "og:image" in page(client, edition.path)

    def later() -> datetime:
        return until

    monkeypatch.setattr(timezone, "now", later)
    assert not any("/pictures/" in page(client, url) for url in urls)
    assert "og:image" not in page(client, edition.path)
    html = story(client, edition)
    assert ABSENT in html
    assert AWAITED not in html
    assert '<span class="credit"><a href="/authors/joss-marrable/">Joss Marrable</a>/' in html


def test_feeds_name_the_largest_file_by_its_whole_address(client: Client) -> None:
    image = a_picture("The slip.", alt="A boat.")
    a_story(lead_image=image)
    html = unescape(client.get("/feed/").content.decode())
    address = f"http://testserver/pictures/{image.pk}-1680.jpeg"
    assert f'<img src="{address}" width="1680" height="1120" alt="A boat.">' in html


def test_a_picture_of_another_host_keeps_its_address(client: Client, settings: Settings) -> None:
    memory = "django.core.files.storage.InMemoryStorage"
    elsewhere = {"BACKEND": memory, "OPTIONS": {"base_url": "https://pictures.example/"}}
    settings.STORAGES = {**settings.STORAGES, "renditions": elsewhere}
    edition = a_story(lead_image=a_picture())
    assert 'src="https://pictures.example/' in unescape(client.get("/feed/").content.decode())
    assert 'og:image" content="https://pictures.example/' in page(client, edition.path)


@pytest.mark.parametrize("url", ["/feed/", "/feed/rss/"])
def test_what_may_not_be_passed_on_is_in_no_feed(client: Client, url: str) -> None:
    kept = a_picture("The quay.", "Dov Hallin/Courier")
    image = a_picture("The slip.", "Joss Marrable/Courier", may_be_passed_on=False)
    edition = a_story(lead_image=image, images=[kept])
    html = client.get(url).content.decode()
    assert "The quay." in html
    assert "The slip." not in html
    assert "Joss Marrable/" not in html
    assert f"/pictures/{image.pk}-" not in html
    assert "The slip." in story(client, edition)


def test_a_link_to_a_story_shows_its_first_picture(client: Client) -> None:
    kept, image = a_picture(may_be_passed_on=False), a_picture(alt="A boat.")
    html = page(client, a_story(images=[an_image("No file."), kept, image]).path)
    address = f"http://testserver/pictures/{image.pk}-168016x9.jpeg"
    assert f'property="og:image" content="{address}' in html
    assert 'property="og:image:alt" content="A boat."' in html
    assert "og:image" not in page(client, a_story("Two").path)


def test_a_picture_is_credited_with_links_to_its_maker_and_agency(client: Client) -> None:
    maker = {"author": an_author("Joss Marrable"), "agency": an_agency()}
    html = story(
        client,
        a_story(images=[a_picture("A.", "Joss Marrable/Agence France-Presse", credit=maker)]),
    )
    agency = '<a href="/agencies/agence-france-presse/">Agence France-Presse</a>'
    assert f'<a href="/authors/joss-marrable/">Joss Marrable</a>/{agency}</span>' in html


def test_a_creative_commons_licence_links_to_its_deed(client: Client) -> None:
    image = a_picture("A.", "Joss Marrable", licence="by-sa/4.0")
    edition = a_story(images=[image])
    deed = "https://creativecommons.org/licenses/by-sa/4.0/"
    link = f'<a href="{deed}" rel="license">CC BY-SA 4.0</a>'
    assert f'<span class="credit">Joss Marrable, {link}</span>' in story(client, edition)
    assert "Joss Marrable, CC BY-SA 4.0" in page(client, "/")
    assert deed not in page(client, "/")
    assert deed in client.get("/feed/").content.decode()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("trainedAlgorithmicMedia", "Generated picture."),
        ("compositeWithTrainedAlgorithmicMedia", "Picture altered by a trained model."),
        ("compositeSynthetic", "Picture with generated parts."),
        ("composite", "Composite picture."),
        ("digitalCapture", ""),
        ("", ""),
    ],
)
def test_readers_are_told_of_pictures_that_no_camera_took(
    client: Client, source: str, told: str
) -> None:
    image = a_picture("A.", "Lenn Wire", digital_source=source)
    edition = a_story(images=[image])
    mark = f'<b class="made">{told}</b> ' if told else ""
    assert f'<span class="credit">{mark}Lenn Wire</span>' in story(client, edition)
    assert f">{mark}Lenn Wire</p>" in page(client, "/")


@pytest.mark.parametrize(
    ("size", "looks"),
    [
        ((1680, 1120), "fig fig--wide"),
        ((840, 560), "fig"),
        ((1260, 1260), "fig"),
        ((900, 1200), "fig fig--tall"),
        ((400, 1200), "fig fig--slim fig--small"),
        ((1680, 560), "fig fig--wide"),
        ((200, 150), "fig fig--small"),
    ],
)
def test_a_picture_stands_as_its_shape_asks(
    client: Client, size: tuple[int, int], looks: str
) -> None:
    html = story(client, a_story(images=[a_picture(size=size)]))
    assert f'<figure class="{looks}">' in html


def test_a_small_picture_says_its_own_width(client: Client) -> None:
    html = story(client, a_story(images=[a_picture(size=(200, 150))]))
    assert 'width="200" height="150"' in html


def test_a_large_picture_keeps_clear_of_a_pull_quote_beside_the_text(client: Client) -> None:
    article = an_article()
    add_quote(article, "Nobody counts.")
    add_text(article, "<p>It runs.</p>")
    add_figure(article, a_picture())
    assert "fig--wide" not in story(client, publish(article))


def test_a_large_picture_is_wide_again_below_the_pull_quote(client: Client) -> None:
    article = an_article()
    add_quote(article, "Nobody counts.")
    add_text(article, "<p>It runs.</p>" * 5)
    add_figure(article, a_picture())
    assert "fig--wide" in story(client, publish(article))


def test_parts_of_a_list_are_no_rows_beside_a_pull_quote(client: Client) -> None:
    article = an_article()
    add_quote(article, "Nobody counts.")
    add_text(article, f"<ul>{'<li><p>One.</p></li>' * 9}</ul>")
    add_figure(article, a_picture())
    assert "fig--wide" not in story(client, publish(article))

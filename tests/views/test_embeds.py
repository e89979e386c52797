from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Embed
from articles.publishing import publish
from articles.views.printed.embed import player_of
from tests.factories import add_embed, an_article

pytestmark = pytest.mark.django_db

FILM = "https://www.youtube.com/watch?v=abcdefghijk"
PLAYER = "https://www.youtube-nocookie.com/embed/abcdefghijk"


def printed(client: Client, address: str, title: str = "A film") -> str:
    article = an_article()
    add_embed(article, address, title)
    edition = publish(article)
    html = client.get(edition.path).content.decode()
    found = re.search(r'<figure class="embed".*?</figure>', html, re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (FILM, PLAYER),
        ("https://m.youtube.com/watch?t=1&v=abcdefghijk", PLAYER),
        ("https://youtu.be/abcdefghijk?t=3", PLAYER),
        ("https://www.youtube.com/shorts/abcdefghijk", PLAYER),
        ("https://vimeo.com/12345", "https://player.vimeo.com/video/12345?dnt=1"),
        ("https://www.youtube.com/watch?v=a/../b", ""),
        ("https://www.youtube.com/watch", ""),
        ("https://www.youtube.com/shorts/", ""),
        ("https://vimeo.com/channels/12345", ""),
        ("https://youtube.com.evil.example/watch?v=abcdefghijk", ""),
        ("https://charts.example/tides", ""),
        ("https://", ""),
    ],
)
def test_a_known_address_has_a_player(address: str, expected: str) -> None:
    assert player_of(address) == expected


def test_an_embed_is_a_link_that_may_be_played_in_its_place(client: Client) -> None:
    html = printed(client, FILM, "A <b>film</b>")
    assert f'data-player="{PLAYER}"' in html
    assert f'<a href="{FILM}">A &lt;b&gt;film&lt;/b&gt;</a>' in html
    assert "Plays from youtube.com" in html
    assert "<iframe" not in html


def test_an_embed_without_a_player_is_a_link(client: Client) -> None:
    html = printed(client, "https://charts.example/tides")
    assert '<a href="https://charts.example/tides">' in html
    assert "data-player" not in html


def test_a_player_that_the_policy_does_not_allow_is_not_offered(
    client: Client, settings: Settings
) -> None:
    settings.EMBED_PLAYERS = ["player.vimeo.com"]
    assert "data-player" not in printed(client, FILM)
    assert f'<a href="{FILM}">' in printed(client, FILM)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://a.example/", "//a.example/", "https://[a", "https:"]
)
def test_what_is_no_page_elsewhere_is_not_printed(client: Client, address: str) -> None:
    Embed.objects.create(
        parent=(article := an_article()), region="body", ordering=99, address=address, title="X"
    )
    response = client.get(publish(article).path)
    assert response.status_code == 200
    assert 'class="embed"' not in response.content.decode()


def test_a_feed_has_the_link_alone(client: Client) -> None:
    printed(client, FILM)
    feed = client.get("/feed/").content.decode()
    assert f'href="{FILM}"' in feed.replace("&lt;", "<").replace("&quot;", '"')
    assert "data-player" not in feed

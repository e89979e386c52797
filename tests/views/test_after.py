"""What stands at the head and the foot of an article beside its text."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Article, Edition, Kind
from articles.publishing import publish
from tests.factories import (
    a_story,
    a_topic,
    add_correction,
    add_credit,
    an_article,
    an_author,
)

pytestmark = pytest.mark.django_db

TABLE = "<table><tbody><tr><th>Year</th></tr><tr><td>2025</td></tr></tbody></table>"


def page(client: Client, edition: Edition) -> str:
    html = client.get(edition.path).content.decode()
    return re.sub(r">\s+<", "><", html)


def letter(html: str, words: str) -> dict[str, list[str]]:
    found = re.search(rf'<a href="mailto:([^"]*)">{words}</a>', html)
    assert found
    address = urlsplit("mailto:" + found[1].replace("&amp;", "&"))
    return {"to": [address.path], **parse_qs(address.query)}


def test_how_it_was_reported_is_told_in_paragraphs(client: Client) -> None:
    html = page(client, a_story(reporting="Six <nights>.\n\nThe ledger in full."))
    told = "<div><p>Six &lt;nights&gt;.</p>\n\n<p>The ledger in full.</p></div>"
    assert re.sub(r">\s+<", "><", told) in html
    assert "How we reported this" in html


def test_a_review_says_what_it_is_of(client: Client) -> None:
    html = page(client, a_story(kind=Kind.REVIEW, reviewed="The Tide Tables\nBy R. Okell."))
    assert "<p>The Tide Tables<br>By R. Okell.</p>" in html


def test_topics_are_links_to_their_pages(client: Client) -> None:
    html = page(client, a_story(about=[a_topic("River Lenn"), a_topic("Ferries")]))
    tags = re.search(r'<ul class="tags">(.*?)</ul>', html)
    assert tags
    links = '<li><a href="/topics/ferries/">Ferries</a></li>'
    assert tags[1].startswith(links)
    assert re.findall(r">([^<>]+)<", tags[1]) == ["Ferries", "River Lenn"]


def test_a_correction_leads_to_all_of_them(client: Client) -> None:
    article = an_article()
    add_correction(article, "It is 40.")
    edition = publish(article)
    assert '<p><a href="/corrections/">All corrections</a></p>' in page(client, edition)
    assert "It is 40." in page(client, edition)
    listed = client.get("/corrections/").content.decode()
    assert f'href="{edition.path}#corrections"' in listed


def test_nothing_is_said_where_there_is_nothing_to_say(client: Client) -> None:
    html = page(client, a_story())
    for label in ("reporting", "credits", "people", "topics", "corrections", "related"):
        assert f'id="{label}"' not in html
    assert 'class="reviewed"' not in html
    assert 'class="sides"' not in html


def test_a_letter_to_a_friend_has_the_headline_and_the_address(client: Client) -> None:
    edition = a_story("Fish & chips: 100% “fresh”?")
    found = letter(page(client, edition), "Email this story")
    address = f"http://testserver{edition.path}"
    assert found == {"to": [""], "subject": [edition.headline], "body": [address]}


def test_a_mistake_is_reported_to_the_editor_if_there_is_one(
    client: Client, settings: Settings
) -> None:
    edition = a_story("Ferry kept")
    assert "Report a mistake" not in page(client, edition)
    settings.EDITOR_EMAIL = "editor@news.example"
    found = letter(page(client, edition), "Report a mistake")
    assert found["to"] == ["editor@news.example"]
    assert found["subject"] == ["Mistake in “Ferry kept”"]
    assert edition.path in found["body"][0]


def test_the_button_waits_for_the_script(client: Client) -> None:
    edition = a_story()
    button = f'<button type="button" hidden data-share="http://testserver{edition.path}"'
    assert button in page(client, edition)


def test_corrections_stand_newest_first_and_are_named_one_by_one(client: Client) -> None:
    article = an_article()
    add_correction(article, "It is 40.", date=date(2026, 11, 20))
    add_correction(article, "It is 41.", date=date(2026, 11, 21), kind="update")
    html = page(client, publish(article))
    foot = html[html.index('id="corrections"') :]
    assert foot.index("It is 41.") < foot.index("It is 40.")
    assert html.count('id="corrections"') == 1
    assert re.findall(r'id="correction-\d">([^<]*)</h2>', html) == ["Update", "Correction"]


def test_who_else_worked_on_it_is_told_beside_who_the_reporters_are(client: Client) -> None:
    article = an_article(by=[an_author(description="Ines Tarrow covers the harbour.")])
    add_credit(article, "editor", author=an_author("Dov Hallin"))
    html = page(client, publish(article))
    assert html.index("Editing by") < html.index("covers the harbour")
    assert '<h2 class="label" id="credits">Credits</h2>' in html
    assert '<h2 class="label" id="people">Reporters</h2>' in html


def test_the_author_of_an_opinion_is_no_reporter(client: Client) -> None:
    petra = an_author("Petra Vane", job_title="columnist")
    html = page(client, a_story(kind=Kind.OPINION, by=[petra]))
    assert ">The author</h2>" in html


def test_words_of_the_house_in_a_foreign_story_choose_their_own_direction(client: Client) -> None:
    ines = an_author(description="Ines Tarrow covers the harbour.")
    foreign = page(client, a_story("One", language="ar", by=[ines]))
    assert '<p dir="auto"><a href="/authors/' in foreign
    assert 'dir="auto"' not in page(client, a_story("Two", by=[ines]))


def test_a_table_scrolls_in_a_box_of_its_own(client: Client) -> None:
    html = page(client, a_story(text=f"<p>One.</p>{TABLE}<p>Two.</p>{TABLE}"))
    box = '<div class="scroll" role="group" tabindex="0" aria-label="Table">'
    assert html.count(f"{box}{TABLE}</div>") == 2


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_story_has_a_look_of_its_own(client: Client, kind: Kind) -> None:
    html = page(client, a_story(kind=kind))
    initial = " art--initial" if kind == Kind.LONG_READ else ""
    assert f'<article class="art art--{kind.value}{initial}">' in html


def test_updated_this_year_is_told_briefly(client: Client) -> None:
    article = an_article()
    publish(article)
    html = page(client, publish(article, updated=True))
    assert re.search(r'Updated <time datetime="[^"]*">\d+ \w{3,4}, \d\d\.\d\d</time>', html)


def test_updated_is_said_only_when_the_desk_says_so(client: Client) -> None:
    article = an_article()
    publish(article)
    assert "Updated" not in page(client, publish(article))
    assert "Updated <time" in page(client, publish(article, updated=True))


def test_a_small_edit_leaves_the_time_of_the_last_update_to_readers_and_machines(
    client: Client,
) -> None:
    article = an_article()
    told = updates(page(client, publish(article, updated=True)))
    Article.objects.filter(pk=article.pk).update(headline="Ferry, kept")
    assert updates(page(client, publish(article))) == told
    later = updates(page(client, publish(article, updated=True)))
    assert later != told
    assert [len(set(moments)) for moments in (told, later)] == [1, 1]


def updates(html: str) -> list[str]:
    """As the line says it, and as the data does."""
    line = re.findall(r'Updated <time datetime="([^"]*)"', html)
    data = re.findall(r'"dateModified": ?"([^"]*)"', html)
    assert (len(line), len(data)) == (1, 1)
    return [*line, *data]

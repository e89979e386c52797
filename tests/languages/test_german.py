"""A German site: whatever is not German on a page is the stories' own, which begins with “zq”."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Edition, HousePage, Kind, Work
from articles.models.image import DigitalSource
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_credit,
    add_embed,
    add_figure,
    add_quote,
    an_agency,
    an_article,
    an_author,
    an_image,
)
from tests.languages.words import shown_words, words_of
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)
# Names that are the same everywhere, and what hosts and addresses are made of.
NAMES = {"cc", "by", "www", "youtube", "nocookie", "com", "example", "http", "testserver"}
TEXT = "<p>Zqtext.</p>"
TABLE = "<table><tbody><tr><td>Zqeins</td></tr></tbody></table>"


@pytest.fixture(autouse=True)
def _german(settings: Settings) -> None:
    settings.LANGUAGE_CODE = "de"
    settings.SITE_NAME = "Zqbote"
    settings.SITE_DESCRIPTION = "Zqnachrichten."
    settings.EDITOR_EMAIL = "zq@zq.example"


def a_zq(kind: str = Kind.NEWS, **fields: object) -> Edition:
    """With every element that there is."""
    people = [an_author(f"Zq{name}", description="Zqbiografie.") for name in ("anna", "ben")]
    article = an_article(
        f"Zqtitel zq{kind.replace('_', 'zq')}",
        text=TEXT + TABLE,
        section=a_section("Zqressort"),
        kind=kind,
        by=people,
        about=[a_topic("Zqthema"), a_topic("Zqfluss")],
        standfirst="Zqvorspann.",
        kicker="Zqdach",
        dateline="ZQSTADT",
        places=[["Zqstadt", "Zqland"]],
        reporting="Zqrecherche.",
        reviewed="Zqbuch.",
        contributor_line="Zqmitarbeit.",
        first_published_at=NOON,
        lead_image=a_picture("Zqbild.", "Zqnachweis", digital_source=DigitalSource.TRAINED),
        **fields,  # type: ignore[arg-type]
    )
    agency = an_agency("Zqagentur")
    made = {"author": people[0], "agency": agency, "distributor": an_agency("Zqdienst")}
    for work in Work.values[1:]:
        add_credit(article, work, place="Zqstadt", **made)
    add_figure(article, an_image("Zqalt.", "", author=people[1], agency=agency))
    add_figure(article, a_picture("Zqfoto.", "", credit=made, licence="by/4.0"))
    add_quote(article, "Zqzitat", "Zqsprecher")
    add_embed(article, "https://www.youtube.com/watch?v=abcdefghijk", "Zqfilm")
    add_embed(article, "https://zq.example/zq", "Zqkarte")
    for correction in ("correction", "clarification", "note", "update"):
        add_correction(article, "Zqfehler.", kind=correction, date=date(2026, 11, 21))
    publish(article)
    return publish(article, updated=True)


def assert_german(html: str, *also: str) -> None:
    known = words_of("de") | NAMES | set(also)
    foreign = [it for it in shown_words(html) if it not in known and not it.startswith("zq")]
    assert foreign == []


@pytest.fixture
def page(client: Client) -> Callable[..., str]:
    def read(url: str, status: int = 200) -> str:
        response = client.get(url)
        assert response.status_code == status
        html = response.content.decode()
        assert '<html lang="de" dir="ltr"' in html
        return html

    return read


Page = Callable[..., str]


@pytest.mark.parametrize("kind", Kind.values)
def test_stories_of_every_kind(page: Page, kind: str) -> None:
    a_story("Zqvorher", text=TEXT, section=a_section("Zqressort"), at=NOON.replace(hour=10))
    a_story("Zqnachher", text=TEXT, section=a_section("Zqressort"), at=NOON.replace(hour=14))
    assert_german(page(a_zq(kind).path))


def test_the_words_that_german_newspapers_use(page: Page) -> None:
    a_story("Zqvorher", text=TEXT, section=a_section("Zqressort"), at=NOON.replace(hour=10))
    html = page(a_zq(kind=Kind.ANALYSIS).path)
    text = " ".join(re.sub(r"<[^>]+>", " ", unescape(html)).split())
    for words in (
        "Zum Hauptinhalt springen",
        "Von Zqanna und Zqben",
        "Analyse",
        "20. November 2026, 13:05 Uhr",
        "Aktualisiert:",
        "Korrektur",
        "Klarstellung",
        "Anmerkung der Redaktion",
        "21. November 2026",
        "KI-generiertes Bild.",
        "Foto: Zqanna ( Zqagentur über Zqdienst )",
        "Mitarbeit: Zqanna",
        "Früher in Zqressort",
    ):
        assert words in text


def test_lists_of_stories(page: Page) -> None:
    for kind in Kind.values:
        a_zq(kind)
    for number in range(12):
        a_story(f"Zqnummer zq{number}", text=TEXT, at=NOON.replace(month=1 + number % 11))
    for url in (
        "/", "/sections/", "/sections/zqressort/", "/topics/zqthema/", "/places/zqstadt-zqland/",
        "/authors/", "/agencies/", "/topics/", "/places/", "/authors/?from=zqb",
        "/agencies/zqagentur/", "/agencies/zqagentur/?work=pictures", "/corrections/", "/archive/",
        "/2026/", "/2026/11/", "/2026/11/20/", "/2026/10/", "/2026/10/09/", "/authors/zqanna/",
        *(f"/authors/zqanna/?work={work}" for work in ("words", "pictures", "other")),
    ):  # fmt: skip
        assert_german(page(url), "z")  # the letter of an index


@pytest.mark.parametrize(
    "found", ["q=zqtext", "q=zqtext&sort=date", "section=zqressort", "kind=news"]
)
def test_searches_that_find(page: Page, found: str) -> None:
    a_zq()
    a_zq(Kind.REVIEW)
    assert_german(page(f"/search/?{found}"))


@pytest.mark.parametrize(
    "missed", ["q=zqtexz", "q=zqnie+zqda", "section=zqnie", "q=zqnie&kind=news"]
)
def test_searches_that_find_nothing(page: Page, missed: str) -> None:
    a_zq()
    # the example of how a word may end
    assert_german(page(f"/search/?{missed}"), "haf")


@pytest.mark.parametrize(
    "url",
    [
        "/",
        "/sections/",
        "/authors/",
        "/agencies/",
        "/topics/",
        "/places/",
        "/corrections/",
        "/archive/",
        "/2026/01/",
        "/search/",
        "/about/",
    ],
)
def test_a_site_without_stories(page: Page, url: str) -> None:
    assert_german(page(url))


def test_pages_of_the_house(page: Page) -> None:
    HousePage.objects.create(title="Zqimpressum", slug="zqi", text="<p>Zq.</p>", is_public=True)
    assert_german(page("/about/"))
    assert_german(page("/about/zqi/"))


def test_what_is_not_there(page: Page, client: Client) -> None:
    edition = a_zq()
    withdraw(edition.article)
    assert_german(page("/zqnie/", 404))
    assert_german(page(edition.path, 410))
    picture = client.get(f"/pictures/00/{'0' * 40}.jpg")
    assert picture.content.decode() == "Dieses Bild gibt es nicht."


def texts_of(feed: str, form: str) -> list[str]:
    """Title, description and text of the feed and of its stories."""
    if form == "json/":
        told = json.loads(feed)
        said = [told["title"], told["description"]]
        return [*said, *(it[name] for it in told["items"] for name in ("title", "content_html"))]
    named = {"title", "subtitle", "description", "summary", "content", "encoded"}
    found = (it for it in ElementTree.fromstring(feed).iter() if it.tag.split("}")[-1] in named)
    return [it.text for it in found if it.text]


@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_feeds(client: Client, form: str) -> None:
    a_zq()
    for url in (f"/feed/{form}", f"/sections/zqressort/feed/{form}"):
        feed = client.get(url).content.decode()
        assert re.search(r'xml:lang="de"|<language>de<|"language": ?"de"', feed)
        texts = texts_of(feed, form)
        assert any("Von <a" in text for text in texts)
        for text in texts:
            assert_german(text)


def test_stories_for_machines(client: Client) -> None:
    item = json.loads(client.get(f"{a_zq(Kind.OPINION).path.rstrip('/')}.json").content)
    assert item["by"] == "Zqanna und Zqben"
    assert item["genres"] == [{"name": "Meinung", "literal": "opinion"}]
    assert_german(item["bodies"][0]["value"])


def test_files_of_the_site(client: Client) -> None:
    told = client.get("/opensearch.xml").content.decode()
    assert "<Description>Das Archiv durchsuchen: Zqbote</Description>" in told
    assert client.get("/manifest.webmanifest").json()["lang"] == "de"


def test_a_label_that_the_text_repeats_is_printed_once(page: Page) -> None:
    article = an_article("Zqtitel")
    add_correction(article, "Korrektur: Zqfehler.")
    assert page(publish(article).path).count("Korrektur<") == 1
    assert "Korrektur: " not in page(publish(article).path)


def test_a_story_in_another_language_keeps_it_and_the_sites_words_keep_theirs(page: Page) -> None:
    html = page(a_zq(language="ar").path)
    assert re.search(r'<article class="[^"]*" lang="ar" dir="rtl">', html)
    for words in ("KI-generiertes Bild.", "Korrektur", "Mitwirkende", "Teilen", "Mitarbeit: "):
        at = html.index(f">{words}")
        assert html[:at].endswith('lang="de" dir="ltr"')

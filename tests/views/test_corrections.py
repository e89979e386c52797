"""The note under a story, and the list of all notes."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from django.test import Client

from articles.models import Edition, EditionCorrection, HousePage, Policy, Severity
from articles.publishing import publish
from tests.factories import add_correction, an_article
from tests.views.lists import SAME, main_of, read_to_the_end

pytestmark = pytest.mark.django_db


def test_corrections_of_all_stories_stand_newest_first(client: Client) -> None:
    for number, day in ((1, "2026-01-01"), (2, "2026-03-01"), (3, "2026-02-01")):
        article = an_article(f"Story {number}", first_published_at=SAME)
        add_correction(article, f"It was {number} boats.", date=day)
        publish(article)
    html = main_of(client, "/corrections/")
    assert re.findall(r">(Story \d)</a>", html) == ["Story 2", "Story 3", "Story 1"]
    assert "It was 3 boats." in html
    assert "1 March 2026" in html


def test_paging_corrections_reaches_each_once(client: Client) -> None:
    for number in range(30):
        article = an_article(f"Story {number}")
        add_correction(article, "Wrong.", date="2026-01-01")
        add_correction(article, "Wrong again.", date="2026-01-01")
        publish(article)
    found = read_to_the_end(client, "/corrections/")
    assert len(found) == 60
    assert {found.count(story) for story in found} == {2}


def test_a_correction_without_a_day_counts_from_when_readers_first_saw_it() -> None:
    article = an_article(first_published_at=SAME)
    add_correction(article, "Came with the document.")
    publish(article)
    assert EditionCorrection.objects.get().told_at == SAME
    add_correction(article, "Came later.")
    later = publish(article)
    assert _told(later) == {"Came with the document.": SAME, "Came later.": later.visible_from}
    again = publish(article)
    assert _told(again) == _told(later)


def _told(edition: Edition) -> dict[str, datetime]:
    rows = edition.listed_corrections.all()
    return {edition.corrections[row.position]["text"]: row.told_at for row in rows}


def test_a_correction_of_the_distant_future_is_as_new_as_its_edition() -> None:
    article = an_article()
    add_correction(article, "Wrong.", date="2926-01-01")
    edition = publish(article)
    assert EditionCorrection.objects.get().told_at == edition.visible_from


def a_policy() -> HousePage:
    return HousePage.objects.create(
        title="Mistakes",
        slug="mistakes",
        text="<p>We say it <strong>aloud</strong>.</p>",
        policy=Policy.CORRECTIONS,
        is_public=True,
    )


def test_what_the_desk_says_of_mistakes_stands_above_them(client: Client) -> None:
    page = a_policy()
    html = main_of(client, "/corrections/")
    assert "<p>We say it <strong>aloud</strong>.</p>" in html
    assert "When we get something wrong" not in html
    HousePage.objects.filter(pk=page.pk).update(is_public=False)
    html = main_of(client, "/corrections/")
    assert "aloud" not in html
    assert "When we get something wrong" in html


def a_serious_one(text: str = "It was 40 boats, not 4.") -> Edition:
    article = an_article(text="<p>The first paragraph.</p>", standfirst="Boats.")
    add_correction(article, text, date="2026-01-01", severity=Severity.SERIOUS)
    return publish(article)


def test_a_serious_correction_stands_above_the_first_paragraph_too(client: Client) -> None:
    html = main_of(client, a_serious_one().path)
    first, again = (found.start() for found in re.finditer("It was 40 boats, not 4.", html))
    assert first < html.index("The first paragraph.") < html.index('id="corrections"') < again
    assert html.count("1 January 2026") == 2


def test_an_ordinary_correction_stands_under_the_story_alone(client: Client) -> None:
    article = an_article(text="<p>The first paragraph.</p>")
    add_correction(article, "It was 40 boats.")
    html = main_of(client, publish(article).path)
    assert html.count("It was 40 boats.") == 1
    assert html.index("The first paragraph.") < html.index("It was 40 boats.")


def test_a_correction_from_before_there_was_a_severity_is_an_ordinary_one(client: Client) -> None:
    edition = a_serious_one()
    (kept,) = edition.corrections
    del kept["severity"]
    Edition.objects.filter(pk=edition.pk).update(corrections=[kept])
    assert main_of(client, edition.path).count("It was 40 boats") == 1


def test_the_list_says_which_were_serious(client: Client) -> None:
    article = an_article("Fern found")
    add_correction(article, "Moss.")
    publish(article)
    assert "Serious" not in main_of(client, "/corrections/")
    a_serious_one()
    assert main_of(client, "/corrections/").count("<strong>Serious</strong>") == 1


@pytest.mark.parametrize("feed", ["/feed/", "/feed/rss/", "/feed/json/"])
def test_a_feed_has_a_serious_correction_first_too(client: Client, feed: str) -> None:
    a_serious_one()
    text = client.get(feed).content.decode()
    first, again = (found.start() for found in re.finditer("It was 40 boats, not 4.", text))
    assert first < text.index("The first paragraph.") < again

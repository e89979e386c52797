"""Many documents at once: alike, the same, damaged; and words that addresses are made of."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from articles.models import Article, Author, Edition, Section
from tests.conftest import SEEDS
from tests.hostile.intake import LEAD, SECOND, body_of, story, take_in, take_in_bytes

pytestmark = pytest.mark.django_db
RESERVED = [
    "admin", "feed", "sections", "authors", "static", "media", "sitemap.xml", "robots.txt",
    "..", ".", "%2e%2e", "%2F", "/", "-", "2026", "index.html", "healthz", "favicon.ico",
    "feed/rss", "page", "None", "\u202eadmin", "ADMIN", "admin/",
]  # fmt: skip


# N30
def test_thirty_documents_of_one_headline_have_thirty_addresses(folder: Path) -> None:
    for number in range(30):
        text = story("Clock stops at ten to four", f"It is stopped for the time number {number}.")
        (folder / f"{number}.txt").write_text(text)
    taken = take_in(folder)
    assert taken.outcomes == ["imported"] * 30
    paths = list(Edition.objects.visible().values_list("path", flat=True))
    assert len(set(paths)) == 30
    for path in paths:
        assert Client().get(path).status_code == 200


# N30
@pytest.mark.parametrize("word", RESERVED)
def test_no_word_shadows_an_address_of_the_site(folder: Path, word: str) -> None:
    item = {"uri": f"tag:{word}", "headline": word, "slugline": word, "body_text": LEAD}
    take_in_bytes(folder, json.dumps({**item, "byline": f"By {word} Rook"}), "item.json")
    section = Section.objects.create(name=word, slug="s")
    (edition,) = Edition.objects.visible()
    assert edition.path.startswith("/20")
    assert edition.path.count("/") == 5
    assert Client().get(edition.path).status_code == 200
    for name in ("articles:front", "articles:feed", "articles:sitemap", "admin:login"):
        assert Client().get(reverse(name)).status_code == 200
    for author in Author.objects.all():
        assert Client().get(author.get_absolute_url()).status_code == 200
    assert section.slug


# N30
def test_every_public_address_has_a_beginning_of_its_own() -> None:
    beginnings = {str(pattern.pattern).partition("/")[0] for pattern in get_resolver().url_patterns}
    assert "<int:year>" not in beginnings - {"<int:year>"}
    assert not [begin for begin in beginnings if begin.isdigit()]


# N30
def test_identical_documents_make_one_article(folder: Path) -> None:
    for number in range(12):
        (folder / f"{number}.txt").write_text(story())
    taken = take_in(folder)
    assert sorted(taken.outcomes) == ["imported"] + ["unchanged"] * 11
    assert Article.objects.count() == 1


# N30
def test_two_texts_under_one_identifier_are_named_and_neither_is_lost(folder: Path) -> None:
    for number, lead in enumerate((LEAD, SECOND)):
        item = {"uri": "tag:1", "headline": f"Clock {number} stops", "body_text": lead}
        (folder / f"{number}.json").write_text(json.dumps(item))
    taken = take_in(folder)
    assert len(taken.documents) == 2
    said = " ".join(str(document["reason"]) for document in taken.documents)
    assert "tag:1" in said or "0.json" in said
    visible = {edition.headline for edition in Edition.objects.visible()}
    assert len(visible) == 1


# N30
def test_damaged_documents_of_every_kind_are_read_or_named(folder: Path) -> None:
    chance = random.Random(7)
    samples = [path for path in sorted(SEEDS.parent.rglob("*")) if path.is_file()]
    samples = [
        path for path in samples if path.name != "README.md" and path.stat().st_size < 99_999
    ]
    for number in range(200):
        sample = samples[number % len(samples)]
        data = bytearray(sample.read_bytes())
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 60)]
                case 2:
                    data[at:at] = data[at : at + chance.randrange(1, 60)]
                case _:
                    data[at:at] = bytes(chance.randrange(256) for _ in range(8))
            if not data:
                break
        (folder / f"{number}{sample.suffix}").write_bytes(bytes(data))
    taken = take_in(folder, workers=1)
    assert len({document["name"] for document in taken.documents}) >= 150
    assert "its reader failed" not in taken.output
    assert "the database refused" not in taken.output
    for edition in Edition.objects.visible():
        assert Client().get(edition.path).status_code == 200


# N10
FURNITURE = (
    "Home\n\nNews\n\nWe use cookies\n\nAccept all\n\nShare this article\n\n© 2026 Lenn Media\n"
)


def test_a_page_without_a_story_is_never_published(folder: Path) -> None:
    take_in_bytes(folder, FURNITURE)
    assert not Edition.objects.exists()
    assert all(article.questions.exists() for article in Article.objects.all())


@pytest.mark.parametrize(
    ("text", "missing"),
    [("Harbour clock stops at ten to four\n", "no body"), (f"{LEAD}\n\n{SECOND}\n", "no headline")],
    ids=["headline only", "body only"],
)
def test_half_a_story_is_a_draft_that_says_what_is_missing(
    folder: Path, text: str, missing: str
) -> None:
    taken = take_in_bytes(folder, text)
    assert not Edition.objects.exists()
    assert missing in taken.reason
    article = Article.objects.get()
    assert text.split()[-1] in article.headline + body_of(article)

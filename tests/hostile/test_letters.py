"""Letters that turn round, pile up, or look like others."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Author, Edition
from tests.hostile.intake import (
    SECOND,
    body_of,
    only_article,
    pages,
    story,
    take_in,
    take_in_bytes,
)

pytestmark = pytest.mark.django_db
OVERRIDES = "\u202d\u202e"
ISOLATES = "\u2066\u2067\u2068\u202a\u202b"
ARABIC = (
    "توقفت ساعة الميناء مرة أخرى\u200f عند الرابعة إلا عشر دقائق (\u2067ABC\u2069) يوم الثلاثاء"
)


# N13
@pytest.mark.parametrize("mark", [*OVERRIDES, *ISOLATES])
def test_nothing_turns_round_what_stands_beside_a_headline(folder: Path, mark: str) -> None:
    take_in_bytes(folder, story(f"Clock {mark}stops at ten"), f"clock{mark}txt.txt")
    article = only_article()
    assert article.headline == "Clock stops at ten"
    assert article.slug == "clock-stops-at-ten"
    assert article.questions.filter(kind="encoding", line=1).exists()
    for text in pages().values():
        assert mark not in text


# N13
def test_a_mark_in_the_name_of_a_file_is_shown_by_its_number(folder: Path) -> None:
    taken = take_in_bytes(folder, story(), "clock\u202etxt.txt")
    assert r"clock\u202etxt.txt" in taken.output
    assert "\u202e" not in taken.output


# N13
def test_honest_arabic_is_kept_to_the_letter(folder: Path) -> None:
    body = f"{ARABIC}. {ARABIC}، قال الكاتب، و{ARABIC}."
    take_in_bytes(folder, f"{ARABIC}\n\n{body}\n\n{body} {body}\n")
    article = only_article()
    assert article.headline == ARABIC
    assert body_of(article) == f"<p>{body}</p><p>{body} {body}</p>"
    assert not article.questions.filter(kind="encoding").exists()
    assert ARABIC in Client().get(Edition.objects.get().path).content.decode()


# N13
def test_marks_without_end_are_cut_off_and_asked_about(folder: Path) -> None:
    take_in_bytes(
        folder, story("Cafe" + "\u0301" * 5_000 + " reopens", "B" + "\u0300\u0316" * 9_999)
    )
    article = only_article()
    assert len(article.headline) < 40
    assert article.headline.startswith("Cafe\u0301")
    assert article.questions.filter(kind="encoding").count() == 2


# N14
def test_composed_and_decomposed_letters_are_one_story_and_one_person(folder: Path) -> None:
    text = story("Ärger über die Fähre", "Renée Çelik reported from Ostlemere.")
    take_in_bytes(folder, unicodedata.normalize("NFC", text), "a.txt")
    take_in_bytes(folder, unicodedata.normalize("NFD", text), "b.txt")
    assert Article.objects.count() == 1
    other = story("Ruhe auf der Fähre", "Renée Çelik reported from Ostlemere.")
    take_in_bytes(folder, unicodedata.normalize("NFD", other), "c.txt")
    assert Article.objects.count() == 2
    assert Author.objects.count() == 1


# N14
def test_a_name_that_only_looks_like_another_is_another_person_and_asked(folder: Path) -> None:
    for number, name in enumerate(("Anna Rook", "\u0410nn\u0430 Rook")):
        text = f"Clock {number} stops at ten to four\n\nBy {name}\n\n{SECOND}\n\n{SECOND} Again.\n"
        take_in_bytes(folder, text, f"{number}.txt")
    assert Author.objects.count() == 2
    second = Article.objects.order_by("pk").last()
    assert second
    asked = second.questions.get(kind="credit_unclear")
    assert "\u0410nn\u0430 Rook" in asked.text


# N14
def test_letters_joined_from_many_stay_whole(folder: Path) -> None:
    family = "👩\u200d👩\u200d👧\u200d👦"
    take_in_bytes(
        folder, story(f"Ferry carries {family} home", f"{family * 3} said nothing about it.")
    )
    article = only_article()
    assert family in article.headline
    assert family * 3 in body_of(article)


# N14
def test_every_headline_has_an_address_of_its_own(folder: Path) -> None:
    for number, headline in enumerate(["🛎🛎🛎 ⏰", "港口的钟又停了", "…", "？！", "🛎🛎 ⏰"]):
        item = {"uri": f"tag:{number}", "headline": headline, "body_text": f"{SECOND} {number}"}
        (folder / f"{number}.json").write_text(json.dumps(item))
    take_in(folder)
    assert all(Article.objects.values_list("slug", flat=True))
    paths = list(Edition.objects.values_list("path", flat=True))
    assert len(paths) == len(set(paths)) == 5
    for path in paths:
        assert Client().get(path).status_code == 200

"""The same stories in the same order on both engines: this file is run on each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Edition
from articles.search.asked import Asked, terms_in
from articles.search.counted import counts
from articles.search.found import look_up
from articles.search.ranked import Place, places
from articles.search.spelling import nearest
from tests.factories import a_story, add_credit, an_agency, an_article, an_author, an_image

STORIES = {
    "kept": ("Night ferry kept", "<p>The panel voted. The quay waits for boats.</p>"),
    "quay": ("Quay closed", "<p>Ferry passengers walk.</p><p>Night falls.</p>"),
    "often": ("Harbour notes", "<p>Dredger here, dredger there, dredger gone, dredger back.</p>"),
    "once": ("Rope sold", "<p>A dredger passed the Café d’Été in Zürich.</p>"),
    "tokyo": ("東京都の港", "<p>今日は港で祭りがある。</p>"),
    "arabic": ("مُحَمَّد في الميناء", "<p>أحمد هنا</p>"),
    "seoul": ("항구 소식", "<p>서울에서 온 배</p>"),
    "markup": ("Signs & wonders", "<p>A <strong>fer</strong>ry sign: o’clock, 12,000 m².</p>"),
}
# By date: the first is the newest.
FOUND = [
    ("ferry", "kept quay markup"),
    ("FERRIES", "kept quay markup"),
    ("boat", "kept"),
    ("ferr*", "kept quay markup"),
    ("dredger", "often once"),
    ("night ferry", "kept quay"),
    ('"night ferry"', "kept"),
    ('"ferry night"', ""),
    ('"kept the panel"', ""),  # no phrase runs out of a headline
    ('"walk night"', ""),  # or from a paragraph into the next
    ("cafe été", "once"),
    ("ZURICH", "once"),
    ("zürich", "once"),
    ("o'clock", "markup"),
    ("12,000", "markup"),
    ("m2", "markup"),
    ("strong", ""),
    ("東京", "tokyo"),
    ("東京都", "tokyo"),
    ("京", "tokyo"),
    ("港", "tokyo"),
    ("祭り", "tokyo"),
    ("京東", ""),
    ("محمد", "arabic"),
    ("احمد", "arabic"),
    ("서울", "seoul"),
    ("dredger gone", "often"),
    ("lamps", "quay"),
    ('"lamps on the slip"', "quay"),
    ("marrable", "kept quay"),
    ("getty", "quay"),
    ("photo ferry", "quay"),
    ("signs", "markup"),
    ("s:1 1:ferry", ""),
    ("1:ferry", ""),
    ("ferry NOT kept", ""),
    ("ferry OR quay", ""),
    ("NEAR(ferry kept)", ""),
    ("words:ferry", ""),
    ("ferry' | 'quay", "kept quay"),
    ("' & ! ( ) : * \\", ""),
    ("x " * 100, ""),
]


def make_stories() -> None:
    image = an_image("Lamps on the slip", "Photo: J.", author=an_author("Joss Marrable"),
                     agency=an_agency("Getty Images"))  # fmt: skip
    for hours, (name, (headline, text)) in enumerate(STORIES.items()):
        fields = {"images": [image]} if name == "quay" else {}
        at = timezone.now() - timedelta(hours=hours)
        edition = a_story(headline, text=text, at=at, slug=name, **fields)
        if name == "kept":
            add_credit(edition.article, "contributor", author=an_author("Ines Marrable"))
    article = Edition.objects.get(slug="kept").article
    from articles.publishing import publish

    publish(article)
    publish(an_article("Ferry to come", slug="soon"), at=timezone.now() + timedelta(hours=1))


def found(text: str, *, by_date: bool = False) -> list[str]:
    asked = Asked(terms=terms_in(text))
    if not asked:
        return []
    visible = Edition.objects.visible()
    answer = look_up(asked)
    keys = [it.key for it in places(visible, answer, by_date=by_date, after=None, size=50)]
    assert counts(visible, answer, timezone.now()).total == len(keys)
    editions = Edition.objects.in_bulk(keys)
    return [editions[key].slug for key in keys]


@pytest.fixture(scope="module")
def stories(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Made once for all the cases, and taken back."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        make_stories()
        yield
        transaction.set_rollback(True)


@pytest.mark.usefixtures("stories")
@pytest.mark.parametrize("few", [0, 1, 1000])
@pytest.mark.parametrize(("text", "slugs"), FOUND)
def test_readers_find(text: str, slugs: str, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the keys of what is found are listed or asked for again."""
    monkeypatch.setattr("articles.search.found.FEW", few)
    assert " ".join(found(text)) == slugs
    by_date = sorted(slugs.split(), key=list(STORIES).index)
    assert found(text, by_date=True) == by_date


@pytest.mark.usefixtures("stories")
def test_nearly_right_words_are_offered_right() -> None:
    visible = Edition.objects.visible()
    assert nearest(visible, terms_in("dreger quay")) == {"dreger": "dredger"}
    assert nearest(visible, terms_in("dreddger")) == {"dreddger": "dredger"}
    assert nearest(visible, terms_in("passegners harbuor")) == {
        "passegners": "passengers", "harbuor": "harbour",
    }  # fmt: skip
    assert nearest(visible, terms_in("quay xyzzyx")) == {}
    assert nearest(visible, terms_in("comee")) == {}  # only a story to come has it


class AnyText(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        a_story("Night ferry kept")

    @settings(max_examples=150, deadline=None)
    @given(st.text(max_size=250))
    @example('"ferry" AND NOT (1:x*) ^ {a b}: - + \\ \' %s %(x)s \x00')
    @example("".join(map(chr, range(1, 256))))
    @example('"' * 200)
    @example("*" * 200)
    @example("\ud800\udfff")
    @example("a-" * 100)
    @example("東" * 200)
    def test_nothing_that_is_typed_raises(self, text: str) -> None:
        terms = terms_in(text)
        found(text)
        nearest(Edition.objects.visible(), terms)


@pytest.mark.django_db
@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize("by_date", [True, False])
def test_pages_have_every_story_once_in_order(
    by_date: bool, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In all three ranks, some of them at the same moment."""
    monkeypatch.setattr("articles.search.found.FEW", few)
    start = timezone.now() - timedelta(days=2)
    for number in range(24):
        headline = "Ferry" if number % 3 == 0 else f"Story {number}"
        standfirst = "Of the ferry" if number % 3 == 1 else ""
        at = start + timedelta(hours=number // 4)
        a_story(headline, text="<p>The ferry runs.</p>", standfirst=standfirst, at=at)
    visible, answer = Edition.objects.visible(), look_up(Asked(terms=terms_in("ferry")))
    whole = places(visible, answer, by_date=by_date, after=None, size=50)
    assert len(whole) == 24
    assert {place.level for place in whole} == ({0} if by_date else {0, 1, 2})
    pages: list[Place] = []
    while page := places(
        visible, answer, by_date=by_date, after=pages[-1] if pages else None, size=5
    ):
        pages += page
    assert pages == whole

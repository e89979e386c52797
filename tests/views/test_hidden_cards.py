"""Second gates: what readers saw when a page chose it may be hidden when the page prints it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from articles.feeds.framed import FORMS, Form
from articles.feeds.prints import items
from articles.models import Edition, Plate
from articles.plates.brief import brief_cards
from articles.plates.cards import cards_for, cards_in_full, render_with_cards
from articles.publishing import withdraw
from articles.views import around, section_index
from articles.views.around import Around
from tests.factories import a_section, a_story, a_topic
from tests.views.printing import print_all
from tests.views.secret import (
    SECRET,
    embargoed,
    hidden_editions,
    past,
    scheduled,
    to_be_updated,
    withdrawn,
)

pytestmark = pytest.mark.django_db

# Those in which there is a row that could be printed.
WITH_EDITIONS = [scheduled, embargoed, withdrawn, past, to_be_updated]
hidden_in_every_state = pytest.mark.parametrize("hide", WITH_EDITIONS)
Hide = Callable[[], None]


def hidden(hide: Hide) -> list[Edition]:
    hide()
    print_all()
    editions = hidden_editions()
    assert editions
    return editions


def strip_of(edition: Edition) -> str:
    """A page that chose this one while readers could see it."""
    vars(edition)["is_brief"] = True
    near = Around(related=[edition], before=None, after=None)
    context = {"around": near, "edition": a_story("Seen by all")}
    page = render_with_cards(
        RequestFactory().get("/"), "article/_related.html", context, timezone.now()
    )
    return page.content.decode()


@hidden_in_every_state
def test_no_card_in_brief_is_given_of_what_is_hidden(hide: Hide) -> None:
    keys = [edition.pk for edition in hidden(hide)]
    assert brief_cards(keys, timezone.now()) == {}


@hidden_in_every_state
@pytest.mark.parametrize("cards", [cards_for, cards_in_full])
def test_no_card_is_made_of_the_rows_of_what_is_hidden(hide: Hide, cards: Any) -> None:
    keys = [edition.pk for edition in hidden(hide)]
    Plate.objects.all().delete()
    assert cards(keys, timezone.now()) == {}


@hidden_in_every_state
@pytest.mark.parametrize("is_printed", [True, False])
def test_no_card_is_filled_in_of_what_is_hidden(hide: Hide, is_printed: bool) -> None:
    editions = hidden(hide)
    if not is_printed:
        Plate.objects.all().delete()
    for edition in editions:
        assert SECRET not in strip_of(edition)


def test_a_card_is_filled_in_of_what_readers_see() -> None:
    assert SECRET in strip_of(a_story(SECRET))


def test_a_story_hidden_while_its_kin_are_looked_for_is_not_among_them(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferries = a_topic()
    itself, *others = [a_story(f"Story {number}", about=[ferries]) for number in range(6)]
    hide_behind(monkeypatch, around, "_kin", others[-1])
    html = client.get(itself.path).content.decode()
    assert [number for number in range(6) if f">Story {number}</a></h3>" in html] == [2, 3, 4]


def test_nothing_stands_round_a_story_that_is_hidden() -> None:
    harbour = a_section()
    a_story("Another", section=harbour)
    story = a_story("Gone", section=harbour)
    assert around.around(story, timezone.now()).related
    withdraw(story.article)
    assert around.around(story, timezone.now()) == Around(related=[], before=None, after=None)


@hidden_in_every_state
@pytest.mark.parametrize("is_printed", [True, False])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_no_item_of_a_feed_is_given_of_what_is_hidden(
    hide: Hide, form: Form, is_printed: bool
) -> None:
    keys = [edition.pk for edition in hidden(hide)]
    if not is_printed:
        Plate.objects.all().delete()
    assert items(keys, form, timezone.now()) == []


def test_a_story_hidden_while_sections_are_listed_is_not_among_them(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_story("Ferry kept", section=a_section("Harbour"))
    lone = a_story(SECRET, section=a_section("Schools"))
    hide_behind(monkeypatch, section_index, "newest_by_section", lone)
    html = client.get("/sections/").content.decode()
    assert "Ferry kept" in html
    assert SECRET not in html
    assert '<a href="/sections/schools/">Schools</a></h2>' not in html


def hide_behind(
    monkeypatch: pytest.MonkeyPatch, module: Any, question: str, edition: Edition
) -> None:
    """Ends it as soon as the page has asked this; the withdrawal began a moment before."""
    ask = getattr(module, question)
    ended = edition.visible_from + timedelta(microseconds=1)

    def asked(*given: Any, **named: Any) -> Any:
        answer = ask(*given, **named)
        Edition.objects.filter(pk=edition.pk).update(visible_until=ended)
        return answer

    monkeypatch.setattr(module, question, asked)

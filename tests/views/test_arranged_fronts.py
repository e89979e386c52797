from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import (
    Article,
    Edition,
    Front,
    FrontSlot,
    FrontStrip,
    Image,
    Section,
    StripKind,
)
from articles.publishing import publish, withdraw
from tests.factories import a_section, a_story, an_article, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


def a_front(section: Section | None = None, **fields: Any) -> Front:
    fields.setdefault("begins_at", timezone.now() - timedelta(hours=1))
    return Front.objects.create(section=section, **fields)


def a_strip(front: Front, kind: str = StripKind.LEAD, **fields: Any) -> FrontStrip:
    return FrontStrip.objects.create(front=front, kind=kind, **fields)


def a_slot(strip: FrontStrip, story: Edition, position: int = 0, **fields: Any) -> FrontSlot:
    return FrontSlot.objects.create(strip=strip, article=story.article, position=position, **fields)


def stories(count: int, section: str = "Harbour") -> list[Edition]:
    now = timezone.now()
    return [
        a_story(f"Story {n}", section=a_section(section), at=now - timedelta(hours=n))
        for n in range(count)
    ]


def headlines(client: Client, url: str = "/") -> list[str]:
    html = client.get(url).content.decode()
    return re.findall(r">(Story \d+)</a>", html[html.index("<main") : html.index("</main>")])


@pytest.mark.parametrize("url", ["/", "/sections/harbour/"])
def test_the_desks_lead_stands_first_and_once(client: Client, url: str) -> None:
    made = stories(30)
    section = None if url == "/" else a_section()
    a_slot(a_strip(a_front(section)), made[20])
    found = headlines(client, url)
    assert found[:3] == ["Story 20", "Story 0", "Story 1"]
    assert len(found) == len(set(found))


def test_a_slot_that_is_left_open_fills_itself(client: Client) -> None:
    made = stories(12)
    second = a_strip(a_front(), StripKind.SECOND)
    a_slot(second, made[9], position=1)
    assert headlines(client)[:5] == ["Story 0", "Story 1", "Story 9", "Story 2", "Story 3"]


def test_a_story_that_is_arranged_below_does_not_fill_a_slot_above(client: Client) -> None:
    made = stories(12)
    strip = a_strip(a_front(), StripKind.FOUR_UP, section=a_section())
    a_slot(strip, made[0])
    found = headlines(client)
    assert found[0] == "Story 1"
    assert found.count("Story 0") == 1


def test_a_story_in_two_slots_stands_in_the_first(client: Client) -> None:
    made = stories(12)
    front = a_front()
    a_slot(a_strip(front), made[9])
    a_slot(a_strip(front, StripKind.FOUR_UP, section=a_section()), made[9])
    found = headlines(client)
    assert found[0] == "Story 9"
    assert found.count("Story 9") == 1


def taken_off(story: Edition) -> None:
    withdraw(story.article)


def expired(story: Edition) -> None:
    Edition.objects.filter(pk=story.pk).update(visible_until=timezone.now())


def not_yet(story: Edition) -> None:
    Edition.objects.filter(pk=story.pk).update(visible_from=timezone.now() + timedelta(hours=1))


def never(story: Edition) -> None:
    Edition.objects.filter(pk=story.pk).delete()


@pytest.mark.parametrize("leave", [taken_off, expired, not_yet, never])
@pytest.mark.parametrize("url", ["/", "/sections/harbour/"])
def test_a_story_that_readers_do_not_see_leaves_its_slot_at_once(
    client: Client, leave: Callable[[Edition], None], url: str
) -> None:
    made = stories(12)
    section = None if url == "/" else a_section()
    a_slot(a_strip(a_front(section)), made[9], headline="Story 999")
    assert headlines(client, url)[0] == "Story 999"
    leave(made[9])
    found = headlines(client, url)
    assert found[0] == "Story 0"
    assert not {"Story 9", "Story 999"} & set(found)


def test_a_slot_ends_at_its_moment(client: Client) -> None:
    made = stories(12)
    slot = a_slot(a_strip(a_front()), made[9], until=timezone.now() + timedelta(hours=1))
    assert headlines(client)[0] == "Story 9"
    FrontSlot.objects.filter(pk=slot.pk).update(until=timezone.now())
    assert headlines(client)[0] == "Story 0"


def test_a_slot_follows_its_article_from_edition_to_edition(client: Client) -> None:
    made = stories(12)
    a_slot(a_strip(a_front()), made[9])
    Article.objects.filter(pk=made[9].article_id).update(headline="Story 77")
    publish(made[9].article)
    assert headlines(client)[0] == "Story 77"


def test_a_slot_has_words_of_its_own(client: Client) -> None:
    made = stories(12)
    lead = a_strip(a_front())
    words = ("Other <i>head", "Other deck.", "Developing")
    a_slot(lead, made[9], headline=words[0], standfirst=words[1], kicker=words[2])
    html = client.get("/").content.decode()
    assert "Other &lt;i&gt;head</a>" in html
    assert "Other deck." in html
    assert '<p class="kicker">Developing</p>' in html
    assert "Story 9</a>" not in html
    assert "Other" not in client.get(made[9].path).content.decode()


def test_a_slot_has_a_picture_of_its_own_with_its_credit(client: Client) -> None:
    made = stories(12)
    image = a_picture(credit_line="Halina Coyle", alt="A heron.")
    slot = a_slot(a_strip(a_front()), made[9], picture=image)
    assert "Halina Coyle" not in client.get("/").content.decode()
    shown = a_story("Shown", images=[image], at=timezone.now() - timedelta(days=90))
    html = client.get("/").content.decode()
    lead = html[html.index("card--lead") : html.index("Story 9")]
    assert f"{slot.picture_id}-480" in lead
    assert "Halina Coyle" in lead
    assert 'alt="A heron."' in lead
    withdraw(shown.article)
    assert "Halina Coyle" not in client.get("/").content.decode()


def test_where_the_desks_picture_has_expired_the_storys_own_stands(client: Client) -> None:
    own, other = a_picture(credit_line="Ines Tarrow"), a_picture(credit_line="Halina Coyle")
    story = a_story("Story 9", images=[own])
    a_story("Shown", images=[other], at=timezone.now() - timedelta(days=90))
    a_slot(a_strip(a_front()), story, picture=other)

    def lead() -> str:
        html = client.get("/").content.decode()
        return html[html.index("card--lead") : html.index("Story 9")]

    assert "Halina Coyle" in lead()
    assert "Ines Tarrow" not in lead()
    Image.objects.filter(pk=other.pk).update(expires_at=timezone.now() - timedelta(days=1))
    assert "Ines Tarrow" in lead()
    assert "Halina Coyle" not in lead()


def test_the_last_front_that_has_begun_is_in_force(client: Client) -> None:
    made, now = stories(12), timezone.now()
    for hours, place in ((5, 5), (2, 6), (-1, 7)):
        front = a_front(begins_at=now - timedelta(hours=hours))
        a_slot(a_strip(front), made[place])
    a_slot(a_strip(a_front(begins_at=None)), made[8])
    assert headlines(client)[0] == "Story 6"


def test_the_desks_strips_come_in_its_order_and_other_sections_behind_them(client: Client) -> None:
    stories(20)
    old = timezone.now() - timedelta(days=9)
    for name in ("Schools", "Sport"):
        for number in range(3):
            a_story(f"{name} {number}", section=a_section(name), at=old)
    front = a_front()
    a_strip(front, StripKind.FOUR_UP, section=a_section("Sport"), title="On the field")
    html = client.get("/").content.decode()
    main = html[html.index("<main") :]
    assert main.index("On the field") < main.index(">Harbour</a></h2>")
    assert main.index(">Harbour</a></h2>") < main.index(">Schools</a></h2>")
    Front.objects.update(with_others=False)
    assert ">Schools</a></h2>" not in client.get("/").content.decode()


def test_a_strip_of_fewer_than_two_is_not_shown(client: Client) -> None:
    made = stories(12)
    strip = a_strip(a_front(), StripKind.OPINION, title="Alone")
    a_slot(strip, made[11])
    html = client.get("/").content.decode()
    assert "Alone" not in html
    assert headlines(client).count("Story 11") == 1


def test_a_section_of_opinion_stands_in_an_opinion_strip(client: Client) -> None:
    stories(12)
    for number in range(4):
        a_story(f"View {number}", kind="opinion", section=a_section("Opinion"),
                at=timezone.now() - timedelta(days=2))  # fmt: skip
    html = client.get("/").content.decode()
    assert html.count("card--op") == 3


def test_an_arranged_front_costs_a_fixed_number_of_queries(
    queries: Callable[[str], list[str]],
) -> None:
    made = stories(12)
    shown = a_picture(credit={"author": an_author()})
    made[9] = a_story("Story 99", images=[shown], by=[an_author()], section=a_section())
    front = a_front()
    a_slot(a_strip(front), made[9], picture=shown)
    assert len(queries("/")) == 14  # with no card printed beforehand
    strip = a_strip(front, StripKind.FEATURE, section=a_section(), position=2)
    for place, story in enumerate([*made[4:8], *stories(80)[70:71]]):
        a_slot(strip, story, place)
    assert len(queries("/")) == 14  # with no card printed beforehand


def test_an_article_that_is_deleted_takes_its_slot_along(client: Client) -> None:
    a_slot(a_strip(a_front()), publish(an_article("Story 5")))
    Article.objects.all().delete()
    assert not FrontSlot.objects.exists()
    assert client.get("/").status_code == 200

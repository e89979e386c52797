"""Organisations that documents name, in one form or another."""

from __future__ import annotations

import pytest

from articles.intake.agencies import Agencies
from articles.intake.lexicon import newsroom_lexicon
from articles.models import Agency, AgencyAlias

pytestmark = pytest.mark.django_db
THE, BARE = "The Lenn Gazette", "Lenn Gazette"


def named(*names: str) -> list[Agency | None]:
    found = Agencies(names, newsroom_lexicon())
    return [found.get(name) for name in names]


@pytest.mark.parametrize(("first", "second"), [(THE, BARE), (BARE, THE)])
def test_a_name_with_its_article_and_without_is_one_organisation(first: str, second: str) -> None:
    (once,) = named(first)
    assert once is not None
    assert named(second) == named(first) == [once]
    assert [one.name for one in Agency.objects.all()] == [first]
    assert [one.name for one in AgencyAlias.objects.all()] == [second]


def test_both_forms_in_one_batch_are_one_organisation() -> None:
    one, other = named(THE, BARE)
    assert one == other
    assert Agency.objects.count() == AgencyAlias.objects.count() == 1


def test_two_that_are_there_already_stay_two() -> None:
    rows = [Agency.objects.create(name=name, slug=f"a-{len(name)}") for name in (THE, BARE)]
    assert named(THE, BARE) == rows


@pytest.mark.parametrize("name", ["Theatre News", "The", "Thelenn Gazette"])
def test_what_only_begins_so_is_another(name: str) -> None:
    Agency.objects.create(name=name.removeprefix("The") or "News", slug="a")
    (found,) = named(name)
    assert found is not None
    assert found.name == name

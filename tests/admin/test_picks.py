from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client

from articles.models import Edition, Embed, Pick
from articles.publishing import publish
from tests.admin.forms import change_url, form_data
from tests.factories import add_pick, an_article

pytestmark = pytest.mark.django_db


def test_the_desk_picks_related_stories_in_the_form(desk: Client) -> None:
    article, other = an_article("Ferry kept"), an_article("Clock bought")
    data = form_data(desk, article)
    data |= {"picks-TOTAL_FORMS": "1", "picks-0-picked": other.pk, "picks-0-position": "1"}
    data |= {"picks-0-article": article.pk, "picks-0-id": "", "_publish": "1"}
    assert desk.post(change_url(article), data).status_code == 302
    assert Edition.objects.get().picks.get().picked == other


def test_a_story_is_not_picked_for_itself(desk: Client) -> None:
    article = an_article()
    data = form_data(desk, article)
    data |= {"picks-TOTAL_FORMS": "1", "picks-0-picked": article.pk, "picks-0-position": "1"}
    data |= {"picks-0-article": article.pk, "picks-0-id": ""}
    response = desk.post(change_url(article), data)
    assert "A story is not related to itself." in response.content.decode()
    with pytest.raises(IntegrityError):
        Pick.objects.create(article=article, picked=article)


def test_an_edition_keeps_the_picks_that_it_was_made_with() -> None:
    article, first, second = an_article("A"), an_article("B"), an_article("C")
    add_pick(article, second, first)
    edition = publish(article)
    Pick.objects.all().delete()
    assert [it.picked for it in edition.picks.all()] == [second, first]


@pytest.mark.parametrize("address", ["http://a.example/", "javascript:alert(1)", "tides"])
def test_an_embed_needs_the_address_of_a_page(address: str) -> None:
    embed = Embed(parent=an_article(), address=address, title="Tides", region="body")
    with pytest.raises(ValidationError, match="Enter a valid URL"):
        embed.full_clean()

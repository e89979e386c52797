from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Address, Article, Edition, Figure, Image, RichText, Stage, State
from articles.publishing import NotPublishable, publish, withdraw

pytestmark = pytest.mark.django_db


def an_article(headline: str = "Ferry kept", **fields: object) -> Article:
    article = Article.objects.create(headline=headline, **fields)
    RichText.objects.create(parent=article, region="body", ordering=10, text="<p>It runs.</p>")
    return article


def state(article: Article) -> str:
    return str(Article.objects.with_state().get(pk=article.pk).state)  # type: ignore[attr-defined]


def test_an_article_is_not_public_before_it_is_published() -> None:
    article = an_article()
    assert state(article) == State.NEVER_PUBLISHED
    assert not Edition.objects.visible().exists()


def test_publishing_makes_an_edition_at_a_dated_address() -> None:
    article = an_article()
    edition = publish(article)
    day = timezone.localtime(edition.published_at)
    assert edition.path == f"/{day:%Y/%m/%d}/ferry-kept/"
    assert Address.objects.get().path == edition.path
    assert Edition.objects.visible().get() == edition
    article.refresh_from_db()
    assert article.stage == Stage.APPROVED
    assert state(article) == State.LIVE


def test_work_on_a_live_article_changes_nothing_for_readers() -> None:
    article = an_article()
    publish(article)
    article.headline = "Ferry kept, for now"
    article.save()
    assert Edition.objects.visible().get().headline == "Ferry kept"
    assert state(article) == State.LIVE_WITH_CHANGES


def test_publishing_changes_ends_the_edition_before_at_the_same_moment() -> None:
    article = an_article()
    first = publish(article)
    article.headline = "Ferry kept, for now"
    article.save()
    second = publish(article)
    first.refresh_from_db()
    assert first.visible_until == second.visible_from
    assert second.number == 2
    assert second.path == first.path
    assert second.published_at == first.published_at
    assert Edition.objects.visible().get() == second


def test_only_an_update_that_is_told_to_readers_moves_the_time() -> None:
    article = an_article()
    publish(article)
    assert publish(article).updated_at is None
    told = publish(article, updated=True)
    assert told.updated_at == told.visible_from
    assert publish(article).updated_at == told.updated_at


def test_a_scheduled_article_appears_at_its_moment() -> None:
    article = an_article()
    later = timezone.now() + timedelta(hours=3)
    publish(article, at=later)
    assert state(article) == State.SCHEDULED
    assert not Edition.objects.visible(later - timedelta(microseconds=1)).exists()
    assert Edition.objects.visible(later).exists()


def test_an_embargo_is_never_broken() -> None:
    until = timezone.now() + timedelta(days=1)
    article = an_article(embargo_until=until)
    assert publish(article).visible_from == until
    assert not Edition.objects.visible().exists()


def test_publishing_now_drops_an_update_scheduled_before() -> None:
    article = an_article()
    publish(article)
    publish(article, at=timezone.now() + timedelta(hours=1))
    now = publish(article)
    assert Edition.objects.visible(timezone.now() + timedelta(hours=2)).get() == now


def test_a_withdrawn_article_is_gone_at_once_and_its_schedule_cancelled() -> None:
    article = an_article()
    publish(article)
    publish(article, at=timezone.now() + timedelta(hours=1))
    withdraw(article, reason="Wrong ferry")
    assert not Edition.objects.visible(timezone.now() + timedelta(hours=2)).exists()
    assert state(article) == State.WITHDRAWN
    assert Edition.objects.get().end_reason == "Wrong ferry"


def test_a_withdrawn_article_comes_back_at_its_old_address() -> None:
    article = an_article()
    first = publish(article)
    withdraw(article)
    assert publish(article).path == first.path


def test_what_readers_do_not_see_cannot_be_withdrawn() -> None:
    with pytest.raises(NotPublishable, match="do not see"):
        withdraw(an_article())


@pytest.mark.parametrize(("headline", "match"), [("", "no headline"), (" ", "no headline")])
def test_an_article_without_a_headline_is_not_published(headline: str, match: str) -> None:
    with pytest.raises(NotPublishable, match=match):
        publish(an_article(headline))


def test_an_article_without_a_body_is_not_published() -> None:
    with pytest.raises(NotPublishable, match="no body"):
        publish(Article.objects.create(headline="Ferry kept"))


def test_the_same_headline_twice_in_a_day_has_two_addresses() -> None:
    paths = {publish(an_article()).path for _ in range(3)}
    assert len(paths) == 3


@pytest.mark.parametrize("headline", ["…", "渡し船は残る", "العبارة باقية", "🛥"])
def test_every_headline_has_an_address(headline: str) -> None:
    path = publish(an_article(headline)).path
    assert path.count("/") == 5
    assert len(path) > len("/2026/11/20//")


def test_a_changed_slug_keeps_the_old_address() -> None:
    article = an_article()
    old = publish(article).path
    article.slug = "late-ferry"
    article.save()
    new = publish(article).path
    assert new.endswith("/late-ferry/")
    assert set(Address.objects.values_list("path", flat=True)) == {old, new}
    article.slug = "ferry-kept"
    article.save()
    assert publish(article).path == old


def test_an_edition_shows_only_clean_markup() -> None:
    article = Article.objects.create(headline="Ferry kept")
    RichText.objects.create(
        parent=article, region="body", ordering=1, text='<p onclick="x()">A<script>b</script></p>'
    )
    assert publish(article).body == [{"type": "text", "html": "<p>A</p>"}]


def test_an_edition_knows_its_images() -> None:
    article = an_article()
    image = Image.objects.create(caption="The Alder Maid")
    Figure.objects.create(parent=article, region="body", ordering=20, image=image)
    assert list(publish(article).images.all()) == [image]


def test_the_database_refuses_editions_that_overlap() -> None:
    article = an_article()
    edition = publish(article)
    edition.pk, edition.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        edition.save(force_insert=True)
    ended = publish(article)
    first = Edition.objects.get(number=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=first.pk).update(
            visible_until=ended.visible_from + timedelta(seconds=1)
        )


def test_the_database_refuses_an_end_before_the_beginning() -> None:
    edition = publish(an_article())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(visible_until=edition.visible_from)


def test_the_database_refuses_an_edition_without_a_path() -> None:
    edition = publish(an_article())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(path="")

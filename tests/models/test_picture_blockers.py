"""Pictures without a credit, or past their time, keep an article from readers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from articles.models import Asked, Edition, Image, Question
from articles.publishing import NotPublishable, faults_of, publish
from articles.publishing.pictures import faults_in
from tests.factories import an_article, an_image

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def a_picture(caption: str = "The slip.", credit_line: str = "Pell", **fields: Any) -> Image:
    image = an_image(caption, credit_line)
    Image.objects.filter(pk=image.pk).update(**{"file": "pictures/a.jpg", **fields})
    return Image.objects.get(pk=image.pk)


def refusal(*, at: datetime | None = None, **article: Any) -> str:
    with pytest.raises(NotPublishable) as error:
        publish(an_article(**article), at=at)
    assert not Edition.objects.exists()
    return str(error.value)


def test_a_picture_without_a_credit_is_named_and_nothing_is_published() -> None:
    assert refusal(images=[a_picture(credit_line="")]) == "The picture “The slip.” has no credit."
    assert "has no credit" in refusal(lead_image=a_picture(credit_line=" "))


def test_a_credit_is_a_line_or_somebody_named() -> None:
    publish(an_article(images=[a_picture()]))
    image = an_image(name_as_printed="Jonah Pell")
    Image.objects.filter(pk=image.pk).update(file="a.jpg", credit_line="")
    publish(an_article(images=[image]))


def test_a_caption_without_its_file_is_published_whatever_its_rights() -> None:
    publish(an_article(images=[a_picture(file="", credit_line="", expires_at=timezone.now())]))


def test_every_picture_in_the_way_is_named_with_its_reason() -> None:
    bare = a_picture(credit_line="")
    said = refusal(images=[bare, a_picture("The pier.", expires_at=timezone.now() - DAY)])
    assert said.startswith("The picture “The slip.” has no credit; the picture “The pier.” may be")


def test_it_is_the_moment_of_becoming_visible_that_counts() -> None:
    now = timezone.now()
    image = a_picture(expires_at=now + DAY)
    assert "may be shown until" in refusal(images=[image], at=now + 2 * DAY)
    assert "may be shown until" in refusal(images=[image], embargo_until=now + 2 * DAY)
    assert "may be shown until" in refusal(images=[image], at=now + DAY)
    publish(an_article(images=[image]), at=now + DAY / 2)


def test_with_warnings_only_it_is_published_and_said(settings: Settings) -> None:
    settings.PICTURE_CHECKS = "warn"
    edition = publish(an_article(images=[a_picture(credit_line="")]))
    assert [str(it) for it in faults_of(edition)] == ["the picture “The slip.” has no credit"]


def test_rights_that_are_not_known_are_no_fault() -> None:
    assert not faults_of(publish(an_article(images=[a_picture()])))


def test_a_second_article_with_a_picture_for_a_single_use_is_warned_about() -> None:
    image = a_picture(rights="single_use")
    article = an_article(images=[image])
    assert not faults_of(publish(article))
    assert not faults_of(publish(article))
    (fault,) = faults_of(publish(an_article(images=[image])))
    assert fault.reason == "is for a single use, and another article shows it"


def test_what_was_asked_about_its_pictures_is_answered_by_publishing() -> None:
    article = an_article()
    Question.objects.create(article=article, kind=Asked.PICTURE_RIGHTS, line=0, text="x")
    publish(article)
    assert Question.objects.get().answered_at


def test_many_articles_are_checked_with_as_many_queries_as_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    pictures = [a_picture(rights="single_use") for _ in range(30)]
    with django_assert_num_queries(2):
        faults_in({pk: ([it.pk], timezone.now()) for pk, it in enumerate(pictures)})

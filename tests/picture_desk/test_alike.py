"""What a newsroom has already of a picture."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from articles.models import Image
from articles.picture_desk.alike import look_alikes
from tests.factories import an_article, an_image

pytestmark = pytest.mark.django_db
HASH, NEAR, FAR = "00000000000000ff", "00000000000000f0", "ffffffffffffff00"


def kept(**fields: Any) -> Image:
    image = an_image()
    Image.objects.filter(pk=image.pk).update(
        **{"file": f"pictures/{image.pk}.jpg", "sha256": f"{image.pk:064x}", **fields}
    )
    return image


def test_the_same_bytes_come_first_then_the_nearest() -> None:
    near = kept(perceptual_hash=NEAR)
    same = kept(perceptual_hash=HASH)
    exact = kept(sha256="e" * 64, perceptual_hash=HASH)
    kept(perceptual_hash=FAR)
    kept()
    found = look_alikes("e" * 64, HASH)
    assert [it.image for it in found] == [exact, same, near]
    assert [(it.exact, it.distance) for it in found] == [(True, 0), (False, 0), (False, 4)]


def test_the_image_itself_and_images_without_a_file_are_not_named() -> None:
    image = kept(perceptual_hash=HASH)
    kept(perceptual_hash=HASH, file="")
    assert not look_alikes("", HASH, besides=image.pk)


def test_they_come_with_where_they_are_used() -> None:
    image = kept(perceptual_hash=HASH)
    article = an_article(images=[image])
    (found,) = look_alikes("", HASH)
    assert [use.article for use in found.uses] == [article]


def test_nothing_is_like_a_picture_without_a_hash() -> None:
    kept(perceptual_hash="")
    assert not look_alikes("", "")


def test_many_cost_as_many_queries_as_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(10):
        image = kept(perceptual_hash=HASH)
        an_article(images=[image])
    with django_assert_num_queries(8):
        look_alikes("e" * 64, HASH)

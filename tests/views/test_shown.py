"""A picture's files as pages name them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Image, Rendition
from articles.views.printed.files import with_files
from articles.views.printed.shown import shown
from tests.factories import an_image

pytestmark = pytest.mark.django_db
WIDTHS = (480, 840, 1260, 1680)


def a_picture(shapes: tuple[str, ...] = ("", "16:9"), **fields: Any) -> Image:
    image = an_image()
    Image.objects.filter(pk=image.pk).update(file="pictures/a.jpg", **fields)
    Rendition.objects.bulk_create(
        Rendition(
            image=image,
            shape=shape,
            width=width,
            height=width * 2 // 3,
            format=kind,
            name=f"{kind.lower()}-{width}{shape[:2]}",
            size=1,
            recipe="r",
        )
        for shape in shapes
        for kind in ("JPEG", "WEBP", "AVIF")
        for width in WIDTHS
    )
    return at_hand(image)


def at_hand(image: Image) -> Image:
    (found,) = with_files(Image.objects.filter(pk=image.pk))
    return found


def test_each_format_is_a_source_and_the_jpegs_are_the_image() -> None:
    found = shown(a_picture())
    assert found
    assert [source.type for source in found.sources] == ["image/avif", "image/webp"]
    assert found.sources[0].srcset.split(", ")[0] == "/pictures/avif-480 480w"
    assert found.srcset.endswith(", /pictures/jpeg-1680 1680w")
    assert found.src == "/pictures/jpeg-840"
    assert (found.width, found.height) == (1680, 1120)
    assert found.largest.address == "/pictures/jpeg-1680"


def test_a_shape_has_files_of_its_own() -> None:
    found = shown(a_picture(), "16:9")
    assert found
    assert found.src == "/pictures/jpeg-84016"


def test_nothing_is_shown_of_a_shape_that_is_not_made() -> None:
    assert shown(a_picture(), "1:1") is None
    assert shown(a_picture(shapes=())) is None


def test_nothing_is_shown_once_its_time_is_over() -> None:
    now = timezone.now()
    image = a_picture(expires_at=now)
    assert shown(image, now=now) is None
    assert shown(image, now=now - timedelta(seconds=1))


def test_nothing_is_shown_of_a_file_that_was_taken_away() -> None:
    image = a_picture()
    Image.objects.update(file="")
    assert shown(at_hand(image)) is None


def test_many_pictures_cost_as_many_queries_as_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(5):
        a_picture()
    with django_assert_num_queries(1):
        images = with_files(Image.objects.all(), ["16:9"])
        assert [bool(shown(image, "16:9")) for image in images] == [True] * 5

"""Which files are made of a picture, by its size."""

from __future__ import annotations

import pytest

from articles.images.renditions.wanted import Wanted, wanted


def of(width: int, height: int, focal: tuple[float, float] = (0.5, 0.5)) -> list[Wanted]:
    return list(wanted(width, height, *focal))


def widths(files: list[Wanted], shape: str, kind: str = "AVIF") -> list[int]:
    return [one.width for one in files if one.shape == shape and kind in one.formats]


def test_a_large_picture_comes_in_four_widths_and_three_crops() -> None:
    files = of(6000, 4000)
    assert widths(files, "") == [1680, 1260, 840, 480]
    for shape in ("16:9", "4:3", "1:1"):
        assert widths(files, shape) == widths(files, shape, "WEBP") == [840, 480]
        assert widths(files, shape, "JPEG") == [1260, 840, 480]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, [1]),
        (479, [479]),
        (480, [480]),
        (500, [480]),
        (830, [830, 480]),
        (900, [840, 480]),
        (1200, [1200, 840, 480]),
        (1680, [1680, 1260, 840, 480]),
    ],
)
def test_no_file_is_wider_than_the_picture(width: int, expected: list[int]) -> None:
    assert widths(of(width, 2 * width), "") == expected
    assert all(one.scale <= 1.0001 for one in of(width, 2 * width))


@pytest.mark.parametrize("sides", [(1, 1), (100, 16_000), (16_384, 100), (100, 16_384)])
def test_every_shape_of_every_picture_can_be_kept(sides: tuple[int, int]) -> None:
    files = of(*sides)
    assert {one.shape for one in files} == {"", "16:9", "4:3", "1:1"}
    for one in files:
        assert 1 <= one.width <= 1680
        assert 1 <= one.height <= 16_000
        assert len({(it.shape, it.width) for it in files}) == len(files)


@pytest.mark.parametrize(
    ("focal", "left"), [((0.5, 0.5), 500), ((0.0, 0.0), 0), ((1.0, 1.0), 1000), ((0.4, 0.9), 300)]
)
def test_a_crop_keeps_the_focal_point_in_its_middle_as_far_as_it_can(
    focal: tuple[float, float], left: int
) -> None:
    square = next(one for one in of(2000, 1000, focal) if one.shape == "1:1")
    assert square.box == pytest.approx((left, 0, left + 1000, 1000))


@pytest.mark.parametrize("height", [61, 320, 427, 900])
def test_every_crop_lies_within_the_picture(height: int) -> None:
    for width in range(60, 2000, 7):
        for one in wanted(width, height, 0.25, 0.5):
            left, top, right, bottom = one.box
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= height

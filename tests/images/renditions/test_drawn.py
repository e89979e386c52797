"""Pictures of every make become upright files in sRGB, bare of all else."""

from __future__ import annotations

import resource

import pytest
from PIL import Image, ImageCms, ImageDraw

from articles.images import PictureRefused, inspect
from articles.images.likeness import MOST, distance
from articles.images.renditions.drawn import draw
from articles.images.renditions.wanted import FORMATS
from articles.images.renditions.words import Words
from articles.sources import Limits
from tests.images.renditions.drawing import colour, drawn, near, opened, saved, whole
from tests.pictures import picture, scene

RED, BLUE, WHITE = (200, 30, 40), (20, 40, 190), (255, 255, 255)


def marked(width: int = 300, height: int = 200) -> Image.Image:
    """Red, with blue in its upper left corner."""
    image = Image.new("RGB", (width, height), RED)
    ImageDraw.Draw(image).rectangle((0, 0, width // 3, height // 3), fill=BLUE)
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_each_kind_of_file_is_drawn_in_each_format(kind: str) -> None:
    files = drawn(saved(marked(), kind))
    assert {(one.shape, one.format) for one in files} == {
        (shape, format) for shape in ("", "16:9", "4:3", "1:1") for format in FORMATS
    }
    for one in files:
        image = opened(one).convert("RGB")
        assert near(colour(image, 0.9, 0.9), RED)
        if not one.shape:
            assert near(colour(image, 0.1, 0.1), BLUE)


@pytest.mark.parametrize("sides", [(1, 1), (100, 16_000), (700, 3), (3, 700)])
def test_a_picture_of_any_shape_is_drawn(sides: tuple[int, int]) -> None:
    assert all(opened(one) for one in drawn(picture(size=sides)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_as_its_camera_was_held(orientation: int, kind: str) -> None:
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = marked()
    if orientation in turns:
        stored = stored.transpose(turns[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    seen = whole(saved(stored, kind, exif=exif, quality=95))
    assert seen.size == (300, 200)
    assert near(colour(seen, 0.1, 0.1), BLUE)
    assert near(colour(seen, 0.9, 0.1), RED)
    assert "exif" not in seen.info


def wide_gamut() -> bytes:
    """A profile whose red and green channels are exchanged, so that nobody overlooks it."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = data.index(b"rXYZ"), data.index(b"gXYZ")
    data[red : red + 4], data[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(data)


def test_colours_are_turned_from_the_files_profile_to_srgb() -> None:
    seen = whole(saved(marked(), "JPEG", icc_profile=wide_gamut(), quality=95))
    assert near(colour(seen, 0.9, 0.9), (30, 200, 40), by=25)
    assert "icc_profile" not in seen.info


@pytest.mark.parametrize("profile", [b"nonsense", b"\0" * 128, wide_gamut()[:200]])
def test_a_broken_profile_is_passed_over(profile: bytes) -> None:
    seen = whole(saved(marked(), "JPEG", icc_profile=profile, quality=95))
    assert near(colour(seen, 0.9, 0.9), RED)


def test_a_profile_of_another_colour_space_is_passed_over() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert near(colour(whole(saved(marked(), "PNG", icc_profile=profile)), 0.9, 0.9), RED)


@pytest.mark.parametrize("mode", ["CMYK", "L", "YCbCr", "P", "1", "LAB"])
def test_colours_of_every_kind_become_srgb(mode: str) -> None:
    if mode == "LAB":
        srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(marked(), srgb, lab, outputMode="LAB")
        assert image
    else:
        image = marked().convert(mode)
    kind = "JPEG" if mode in ("CMYK", "YCbCr") else "TIFF"
    seen = whole(saved(image, kind))
    assert seen.mode == "RGB"
    expected = {"L": (82, 82, 82), "CMYK": (212, 64, 50)}.get(mode, RED)
    if mode != "1":
        assert near(colour(seen, 0.9, 0.9), expected, by=20)


@pytest.mark.parametrize(("mode", "value"), [("I;16", 128 << 8), ("I", 128 << 8), ("F", 0.5)])
def test_deep_gray_keeps_its_brightness(mode: str, value: float) -> None:
    image = Image.new(mode, (60, 40), value)
    image.paste(1.0 if mode == "F" else 65_535, (0, 0, 10, 10))
    image.paste(0.0 if mode == "F" else 0, (50, 0, 60, 10))
    kind = "PNG" if mode == "I;16" else "TIFF"
    assert near(colour(whole(saved(image, kind)), 0.5, 0.9), (128, 128, 128))


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG"])
def test_what_shows_through_is_white_in_every_format(kind: str) -> None:
    image = marked().convert("RGBA")
    image.paste((0, 0, 0, 0), (200, 100, 300, 200))
    seen = whole(saved(image, "PNG"), kind)
    assert seen.mode == "RGB"
    assert near(colour(seen, 0.9, 0.9), WHITE)
    assert not near(colour(seen, 0.1, 0.1), WHITE)


@pytest.mark.parametrize(
    ("solid", "paper"), [((40, 0, 60, 100), (20, 25, 26)), ((2, 0, 100, 100), WHITE)]
)
def test_white_lines_on_nothing_are_laid_on_dark_paper(
    solid: tuple[int, int, int, int], paper: tuple[int, int, int]
) -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    image.paste((250, 250, 250, 255), solid)
    seen = whole(saved(image, "PNG"))
    assert near(colour(seen, 0.005, 0.5), paper)
    assert near(colour(seen, 0.5, 0.5), (250, 250, 250))


def test_a_palette_with_one_clear_colour_is_laid_on_white() -> None:
    image = Image.new("P", (60, 40), 1)
    image.putpalette([0, 0, 0, *RED])
    image.paste(0, (30, 0, 60, 40))
    assert near(colour(whole(saved(image, "GIF", transparency=0)), 0.9, 0.5), WHITE)
    assert near(colour(whole(saved(image, "PNG", transparency=0)), 0.1, 0.5), RED)


def test_what_shows_through_nowhere_is_left_out() -> None:
    assert whole(saved(marked().convert("RGBA"), "PNG"), "WEBP").mode == "RGB"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "AVIF", "PNG", "TIFF"])
def test_the_first_of_several_frames_is_shown(kind: str) -> None:
    more = [Image.new("RGB", (300, 200), "green")]
    data = saved(marked(), kind, save_all=True, append_images=more)
    files = drawn(data)
    assert all(getattr(opened(one), "n_frames", 1) == 1 for one in files)
    assert near(colour(whole(data), 0.9, 0.9), RED)


def test_nothing_of_the_file_but_the_picture_comes_through() -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET description"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (53.0, 33.0, 1.0)
    data = saved(
        marked(), "JPEG", exif=exif, comment=b"SECRET comment", xmp=b"<x>SECRET</x>", dpi=(300, 300)
    )
    assert b"SECRET" in data
    for one in drawn(data + b"SECRET tail"):
        assert b"SECRET" not in one.data
        assert not {"exif", "xmp", "comment", "icc_profile"} & set(opened(one).info)


def test_a_crop_follows_the_focal_point() -> None:
    image = Image.new("RGB", (1200, 300), RED)
    image.paste(BLUE, (0, 0, 300, 300))
    for focal, expected in (((0.0, 0.5), BLUE), ((1.0, 0.5), RED)):
        files = drawn(saved(image, "PNG"), focal=focal)
        square = next(one for one in files if (one.shape, one.format) == ("1:1", "JPEG"))
        assert near(colour(opened(square), 0.5, 0.5), expected)


def test_the_same_picture_has_the_same_names() -> None:
    names = [one.name for one in drawn(picture())]
    assert names == [one.name for one in drawn(picture())]


def test_jpegs_come_from_coarse_to_fine() -> None:
    assert whole(picture()).info["progressive"]


@pytest.mark.parametrize("data", [b"", b"<svg/>", picture(size=(400, 300))[:600]])
def test_what_cannot_be_drawn_is_refused(data: bytes) -> None:
    with pytest.raises(PictureRefused):
        drawn(data)


def test_a_heavy_picture_is_drawn_in_another_process() -> None:
    data = saved(scene(1).resize((4_000, 3_000)), "WEBP")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    first = next(it for it in draw(data, 0.5, 0.5, Words()) if not it.shape)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime > before
    alike = [inspect(it, Limits()).perceptual_hash for it in (first.data, saved(scene(1), "PNG"))]
    assert distance(*alike) <= MOST

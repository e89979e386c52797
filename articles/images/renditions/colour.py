"""Colours as every screen shows them: sRGB, 8 bits a channel."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from articles.images.depth import DEEP, shallow
from articles.images.renditions import adobe_rgb
from articles.images.renditions.adobe_rgb import is_adobe_rgb
from articles.images.renditions.inks import printed

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
SPACES = {"RGB": "RGB ", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab "}
FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC


def plain(image: Image.Image) -> Image.Image:
    """In a mode that can be scaled: L, RGB, CMYK or LAB, or with alpha LA or RGBA."""
    if image.mode in DEEP:
        return shallow(image)
    if image.mode in SPACES or image.mode in ("LA", "RGBA"):
        return image if "transparency" not in image.info else image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def profile_of(image: Image.Image) -> bytes | None:
    """The one inside, or that of the space which its EXIF names."""
    inside = image.info.get("icc_profile")
    if isinstance(inside, bytes) and inside:
        return inside
    return adobe_rgb.profile() if image.mode == "RGB" and is_adobe_rgb(image) else None


def srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB, or RGBA where something shows through; a profile that is no use is passed over."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    if alpha:
        image = image.convert("L" if image.mode == "LA" else "RGB")
    bare = _converted(image, profile) if profile or image.mode == "LAB" else _rgb(image)
    if alpha and alpha.getextrema() != (255, 255):
        bare.putalpha(alpha)
    return bare


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    try:
        given = ImageCms.createProfile("LAB") if image.mode == "LAB" else io.BytesIO(profile or b"")
        source = ImageCms.ImageCmsProfile(given)
        space = source.profile.xcolor_space
        if image.mode == "L" and space == "RGB ":
            image = image.convert("RGB")
        if space == SPACES[image.mode]:
            done = ImageCms.profileToProfile(image, source, SRGB, INTENT, "RGB", flags=FLAGS)
            assert done
            return done
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        pass
    return _rgb(image)


def _rgb(image: Image.Image) -> Image.Image:
    return printed(image) if image.mode == "CMYK" else image.convert("RGB")

"""Words that introduce the credit of a picture, in the languages they are met in."""

from __future__ import annotations

from articles.sources.either import either
from articles.sources.vocabulary import Work

CREDIT_WORDS: dict[str, Work] = {
    "photo": Work.PHOTOGRAPHER,
    "photos": Work.PHOTOGRAPHER,
    "photograph": Work.PHOTOGRAPHER,
    "photographs": Work.PHOTOGRAPHER,
    "photography": Work.PHOTOGRAPHER,
    "picture": Work.PHOTOGRAPHER,
    "pictures": Work.PHOTOGRAPHER,
    "pic": Work.PHOTOGRAPHER,
    "image": Work.PHOTOGRAPHER,
    "images": Work.PHOTOGRAPHER,
    "credit": Work.PHOTOGRAPHER,
    "credits": Work.PHOTOGRAPHER,
    "composite": Work.PHOTOGRAPHER,
    "illustration": Work.ILLUSTRATOR,
    "illustrations": Work.ILLUSTRATOR,
    "photo illustration": Work.ILLUSTRATOR,
    "photo illustrations": Work.ILLUSTRATOR,
    "graphic": Work.ILLUSTRATOR,
    "graphics": Work.ILLUSTRATOR,
    "video": Work.VIDEOGRAPHER,
    "videos": Work.VIDEOGRAPHER,
    "foto": Work.PHOTOGRAPHER,
    "fotos": Work.PHOTOGRAPHER,
    "fotografie": Work.PHOTOGRAPHER,
    "fotografía": Work.PHOTOGRAPHER,
    "fotografia": Work.PHOTOGRAPHER,
    "bild": Work.PHOTOGRAPHER,
    "bilder": Work.PHOTOGRAPHER,
    "crédit photo": Work.PHOTOGRAPHER,
    "crédit": Work.PHOTOGRAPHER,
    "beeld": Work.PHOTOGRAPHER,
    "kuva": Work.PHOTOGRAPHER,
    "фото": Work.PHOTOGRAPHER,
    "φωτογραφία": Work.PHOTOGRAPHER,
    "φωτο": Work.PHOTOGRAPHER,
    "φωτογραφια": Work.PHOTOGRAPHER,
    "फोटो": Work.PHOTOGRAPHER,
    "तस्वीर": Work.PHOTOGRAPHER,
    "照片": Work.PHOTOGRAPHER,
    "图片": Work.PHOTOGRAPHER,
    "사진": Work.PHOTOGRAPHER,
    "写真": Work.PHOTOGRAPHER,
    "תצלום": Work.PHOTOGRAPHER,
    "צילום": Work.PHOTOGRAPHER,
    "تصوير": Work.PHOTOGRAPHER,
}
# Printed before such a word: "Staff photo by Ana Rook".
KINDS = ("staff", "file", "archive", "pool", "agency", "cover", "main", "drone", "aerial")
# Who gave a picture is not who made it.
GIVEN_BY = ("courtesy of", "courtesy", "provided by", "supplied by", "submitted by",
            "contributed by", "released by", "issued by")  # fmt: skip

CREDIT_WORD = either(CREDIT_WORDS)
CREDIT_KIND = either(KINDS)
GIVEN = either(GIVEN_BY) + r":?(?= )"

from __future__ import annotations

from django.conf import settings

TRADITIONAL = {"hant", "tw", "hk", "mo"}


def news_language(tag: str) -> str:
    """The code of ISO 639 alone, but for the two Chinese that Google tells apart."""
    first, *rest = (tag or settings.LANGUAGE_CODE).lower().replace("_", "-").split("-")
    if first == "zh":
        return "zh-tw" if TRADITIONAL & set(rest) else "zh-cn"
    return first if first != "und" else news_language(settings.LANGUAGE_CODE)

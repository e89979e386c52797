"""Letters that every embargo has, looked for before its forms are."""

from __future__ import annotations

from functools import lru_cache

from articles.sources.grammar.hints import has_any
from articles.sources.scripts import beyond_latin

HINTS = (
    "mbarg", "MBARG", "elease", "ELEASE", "perr", "PERR", "ot for ", "OT FOR ", "ot to be ",
    "rei ab", "REI AB", "dvance", "DVANCE", "gainst deliv", "GAINST DELIV", "мбарго", "МБАРГО",
    "解禁", "or use", "OR USE", "or Use", "hereafter", "HEREAFTER", "Ads ", "ADS ", "Adv ", "ADV ",
    "ads ", "eleasing", "ELEASING",
)  # fmt: skip
DISGUISES = ("M B A", "m b a", "M.B.A", "BARG0", "barg0")
# Those of all embargoes, in lower case: a text without any of them names none.
LOW_HINTS = (
    "mbarg", "elease", "perr", "ot for ", "ot to be ", "rei ab", "dvance", "gainst deliv", "ubli",
    "ubbli", "ffentlich", "iffus", "enden", "or use", "hereafter", "ads ", "adv ", "ithheld",
    "roadcast", "be used", "old for", "old until", "old till", "weet", "ave for", "eleas", "o use ",
    "m b a", "m.b.a", "barg0",
)  # fmt: skip
FOREIGN_HINTS = (
    "мбарг", "解禁", "убликац", "убликова", "نشر", "禁", "得", "勿", "布", "发", "發", "掲載",
    "公開", "報道",
)  # fmt: skip


@lru_cache(maxsize=1)
def may_name_embargo(low: str) -> bool:
    """Whether a whole document in lower case has any of the letters that embargoes have."""
    return has_any(low, LOW_HINTS) or (beyond_latin(low) and has_any(low, FOREIGN_HINTS))

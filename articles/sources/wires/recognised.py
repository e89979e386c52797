"""How the agency formats are told by their bytes."""

from __future__ import annotations

import re

from articles.sources.format import Beginning

# What tells ninjs from other JSON: its own names for the texts and states of an item.
MARKS = (
    '"versioncreated"', '"pubstatus"', '"body_xhtml"', '"body_text"', '"headlines"', '"bodies"',
    '"description_text"', '"descriptions"', '"renditions"', "/ninjs",
)  # fmt: skip
NEWSML_G2_ROOTS = ("newsMessage", "newsItem", "packageItem", "newsMessages")
OBJECT = re.compile(r'(?:\[\s*)?\{\s*"')


def is_ninjs(beginning: Beginning) -> bool:
    if not beginning.text.startswith(("{", "[")):
        return False
    text = beginning.text.lower()
    return sum(mark in text for mark in MARKS) + ('"uri"' in text) >= 2


def is_nitf(beginning: Beginning) -> bool:
    return beginning.root.lower() == "nitf"


def is_newsml_g2(beginning: Beginning) -> bool:
    return beginning.root in NEWSML_G2_ROOTS


def is_newsml_1(beginning: Beginning) -> bool:
    return beginning.root == "NewsML"


def is_anpa(beginning: Beginning) -> bool:
    return beginning.raw.startswith(b"\x16\x16\x01")


def is_iptc_7901(beginning: Beginning) -> bool:
    return beginning.raw.startswith(b"\x01") and "\x02" in beginning.text[:1_000]


def is_json(beginning: Beginning) -> bool:
    return OBJECT.match(beginning.text) is not None

"""Names and values of the fields of a WordPress post."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from articles.sources.story import Stated
from articles.sources.xml_tree import Element

BYLINES = ("_custom_byline", "custom_byline", "byline", "_byline", "_newspack_byline",
           "_wp_custom_byline", "author_alias", "guest-author", "guest_author")  # fmt: skip
STANDFIRSTS = ("newspack_post_subtitle", "subtitle", "_subtitle", "wps_subtitle", "kia_subtitle",
               "_secondary_title", "secondary_title", "standfirst", "deck")  # fmt: skip
HOLDS = {
    "draft": "is marked as a draft",
    "auto-draft": "is marked as a draft",
    "pending": "is marked as pending review",
    "private": "is marked as private",
    "future": "is scheduled for later",
    "trash": "is in the trash",
}
SHORTCODE = re.compile(r"\[/?([A-Za-z][\w-]{2,40})(?:[ =][^\[\]]{0,400})?/?\]")
# What tells a shortcode from a word in brackets ("[sic]").
MARKS = re.compile(r"[=_/-]")
LONGEST_FIELD = 2_000
NO_SECTION = ("uncategorized", "uncategorised")


def terms(item: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for category in item.all("category"):
        if name := category.words:
            found.setdefault(category.get("domain"), []).append(name)
    return found


def as_utc(moment: Stated) -> Stated:
    when = moment.moment
    if isinstance(when, datetime) and when.tzinfo is None:
        return Stated(printed=moment.printed, moment=when.replace(tzinfo=UTC))
    return moment

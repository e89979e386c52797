"""Posts of other platforms that were set into a page and copied with it."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role

SIGNED = re.compile(r"[—–-]{1,2} .{1,60}\(@\w{1,30}\) .{3,20}\d{4}\Z")
HINTS = ("itter.com", "this p", "shared by")
FORMS = re.compile(
    r"pic\.twitter\.com/\w+|view this (?:post|photo|profile) on \w+|a post shared by .{2,80}\(@",
    re.IGNORECASE,
)


def mark_embeds(sheet: Sheet) -> None:
    for index in sheet.still_open():
        text = sheet.blocks[index].fold
        if "@" in text and len(text) < 140 and SIGNED.match(text):
            sheet.mark(index, Role.EMBED, "embed-signature")
            before = index - 1
            if sheet.open(before) and ("#" in text or "@" in sheet.blocks[before].fold):
                sheet.mark(before, Role.EMBED, "embed-post")
        elif len(text) < 600 and has_any(text, HINTS) and FORMS.search(text):
            sheet.mark(index, Role.EMBED, "embed-post")

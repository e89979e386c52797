"""Advice on the alternative text that somebody wrote, for browsers to give while they write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.picture_desk.waiting import plain

LONGEST = 250
SAME = _(
    "It says the same as the caption, which everybody hears as well. Say what is seen instead."
)


class Rule(NamedTuple):
    """``pattern`` is a regular expression in what Python and JavaScript have in common, of a text
    whose cases count for nothing."""

    pattern: str
    says: str | Promise


EMPTY = Rule(r"^\s*$", _("Nothing yet: who cannot see the picture does not learn what it shows."))
RULES = (
    Rule(
        r"^\s*(an?\s|the\s|eine?\s|une?\s)?"
        r"(photo|photograph|picture|image|pic|shot|foto|bild|imagen)s?\s"
        r"(of|showing|shows|von|de|des|der|du)\b",
        _("It begins with “picture of”, or words like it: that it is one is said already."),
    ),
    Rule(
        r"^\s*(\S+\.(jpe?g|png|webp|avif|gif|tiff?|heic)|(img|dscn?|pxl|dji)[-_ ]?\d[-_\d]*)\s*$",
        _("It looks like the name of a file. Say what is seen."),
    ),
    Rule(
        rf"^[\s\S]{{{LONGEST + 1},}}$",
        _("It is long: screen readers read it in one go. One or two sentences are enough."),
    ),
)


def advice(alt: str, caption: str) -> Iterator[str]:
    """What might be better about it, in sentences."""
    for pattern, says in (EMPTY, *RULES):
        if re.search(pattern, alt, re.IGNORECASE):
            yield str(says)
    if plain(alt) and plain(alt) == plain(caption):
        yield str(SAME)

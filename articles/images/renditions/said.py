"""What an image's rows say that goes into its files."""

from __future__ import annotations

import re
from itertools import islice

from django.db.models import Prefetch, QuerySet

from articles.images.renditions.words import Words, recipe
from articles.models import Credit, Image, Work

MAKERS = (Work.PHOTOGRAPHER, Work.ILLUSTRATOR, Work.VIDEOGRAPHER)
# So that all of it fits into the 65,533 bytes that a JPEG has for it.
MOST_NAMES, MOST_TERMS = 20, 4_000
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def with_credits(images: QuerySet[Image]) -> QuerySet[Image]:
    named = Credit.objects.select_related("author", "agency", "distributor")
    return images.prefetch_related(Prefetch("credits", named))


def words_of(image: Image) -> Words:
    """Needs ``with_credits``. Without a credit line, the credits are one."""
    rows = list(image.credits.all())
    named = [_name(row) for row in rows if row.work in MAKERS] or [_name(row) for row in rows]
    creators = tuple(islice(dict.fromkeys(filter(None, map(_clean, named))), MOST_NAMES))
    return Words(
        creators=creators,
        credit=_clean(image.credit_line) or _clean(", ".join(map(_line, rows)))[:500],
        copyright=_clean(image.copyright_notice),
        terms=_clean(image.usage_terms)[:MOST_TERMS],
        licence=image.licence_address,
        digital_source=image.digital_source,
    )


def recipe_of(image: Image) -> str:
    return recipe(image.sha256, image.focal_x, image.focal_y, words_of(image))


def _name(credit: Credit) -> str:
    return credit.printed_name or _house(credit)


def _house(credit: Credit) -> str:
    return str(credit.agency or credit.distributor or "")


def _line(credit: Credit) -> str:
    """As IPTC has it: ``Name/Agency``."""
    return "/".join(dict.fromkeys(filter(None, (credit.printed_name, _house(credit)))))


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text).strip()

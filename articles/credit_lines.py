"""Names in the credit lines of pictures, which readers see as they are printed there."""

from __future__ import annotations

import re

from django.db.models import Q

from articles.models import Agency, Author, Image


def rename_in_credit_lines(who: Author | Agency, old: str) -> int:
    """Has the lines that credit them by their old name credit them by the new; how many did.

    What a document printed stays with its reading.
    """
    whole = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")
    lines = Image.objects.filter(_credits(who), credit_line__contains=old).distinct()
    changed = 0
    for image in lines.order_by("pk"):
        line = whole.sub(lambda _: who.name, image.credit_line)
        if line != image.credit_line:
            image.credit_line = line
            image.save(update_fields=["credit_line"])
            changed += 1
    return changed


def _credits(who: Author | Agency) -> Q:
    if isinstance(who, Author):
        return Q(credits__author=who)
    return Q(credits__agency=who) | Q(credits__distributor=who)

"""What results can be narrowed to, as marked words of the index and in short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Facet(models.TextChoices):
    """The value marks its words in the index: ``s:3`` is of the section with that key."""

    SECTION = "s", _("Section")
    YEAR = "y", _("Year")
    KIND = "k", _("Kind of work")
    PICTURES = "i", _("Pictures")
    TOPIC = "t", _("Topic")
    PERSON = "p", _("Person")
    AGENCY = "a", _("Agency")


# Each story has one of each of these; together they take few values, and are counted as one. So
# are all the topics of a story, and all its agencies; its people are counted one by one.
SINGLE = (Facet.SECTION, Facet.YEAR, Facet.KIND, Facet.PICTURES)
SETS = (Facet.TOPIC, Facet.AGENCY)


# Of the facet "pictures": it has had some; whether any is shown still is for the moment to tell.
PICTURED = "1"


def in_short(single: Iterable[object], many: Mapping[Facet, Iterable[int]]) -> str:
    """``3.2026.news.1 t4,5 p8 p9``; ``single`` in the order of ``SINGLE``."""
    parts = [".".join("" if value is None else str(value) for value in single)]
    for facet, keys in many.items():
        values = [str(key) for key in keys]
        if facet in SETS:
            values = [",".join(sorted(values))] if values else []
        parts += [f"{facet}{value}" for value in values]
    return " ".join(parts)


def marked(short: str) -> list[str]:
    """The words of the index that say the same."""
    one, *others = short.split(" ")
    values = zip(SINGLE, one.split("."), strict=True)
    return [
        *(f"{facet}:{value}" for facet, value in values if value),
        *(f"{other[0]}:{value}" for other in others for value in other[1:].split(",")),
    ]

"""Editions with no more than their headline and what orders them, in one cheap query."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, CharField, DateTimeField, F, Model
from django.db.models.base import ModelState

from articles.models import Edition, Section
from articles.plates.good import good
from articles.plates.recipe import recipe
from articles.prepared import AmongGiven, Given, Prepared


def _in_order(model: type[Model], names: str) -> tuple[str, ...]:
    """As ``from_db`` takes their values."""
    wanted = set(names.split())
    fields = model._meta.concrete_fields
    return tuple(field.attname for field in fields if field.attname in wanted)


KEY = BigIntegerField()
NOW, RECIPE = Given("now", DateTimeField()), Given("recipe", CharField())
OWN = _in_order(
    Edition,
    "id article_id path headline standfirst kind language published_at section_id",
)
OF_SECTION = _in_order(Section, "id name key slug description position")
COLUMNS = (*OWN, *(f"section__{name}" for name in OF_SECTION))
OF_CARD = (*OWN, "picture")


def section_of(*values: Any) -> Section:
    """Of the values of ``OF_SECTION``."""
    return Section.from_db("default", OF_SECTION, values)


def brief(*values: Any) -> Edition:
    """Of the values of ``COLUMNS``. Whatever else is asked of it costs a query."""
    edition = Edition.from_db("default", OWN, values[: len(OWN)])
    if edition.section_id is not None:
        edition.section = section_of(*values[len(OWN) :])
    else:
        edition.section = None
    return edition


def _brief_card(*values: Any) -> Edition:
    """As a copied or unpickled row is made: ``from_db`` goes through all fields of each, which
    costs a page of fifty cards more than the database does."""
    edition = Edition.__new__(Edition)
    state = ModelState()
    state.db, state.adding = "default", False
    vars(edition).update(zip(OF_CARD, values, strict=True), _state=state, is_brief=True)
    return edition


def is_brief(edition: Edition) -> bool:
    """Whether there is no more of it at hand than ``brief_cards`` gives."""
    return "is_brief" in vars(edition)


_CARDS = Prepared(
    lambda: (
        Edition.objects.visible(NOW)
        .filter(good(NOW, RECIPE), AmongGiven(F("pk"), "keys"))
        .values_list(*OWN, "plate__is_pictured")
    ),
    _brief_card,
)


def brief_cards(keys: Iterable[int], now: datetime) -> dict[int, Edition]:
    """Those that readers see and whose cards are printed; their ``picture`` tells if they show
    one."""
    found = _CARDS(now=now, recipe=recipe(), keys=sorted(keys))
    return {edition.pk: edition for edition in found}

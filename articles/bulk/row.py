from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from django.db.models import Model
from django.db.models.base import ModelState

from articles.bulk.columns import relations_of

M = TypeVar("M", bound=Model)


def row(model: type[M], **values: Any) -> M:
    """``model(**values)``, unsaved, at a fifth of the cost; for rows by the thousand.

    A relation is given by its name and a row, saved or not, or by its attribute and a key.
    """
    instance = model.__new__(model)
    instance._state = state = ModelState()
    plain, made, relations = _defaults(model)
    instance.__dict__ |= plain
    for name, default in made:
        if name not in values:
            values[name] = default()
    instance.__dict__ |= values
    for name, attribute, key in relations:
        if name in values:
            related = state.fields_cache[name] = instance.__dict__.pop(name)
            instance.__dict__[attribute] = getattr(related, key, None)
    return instance


@lru_cache
def _defaults(
    model: type[Model],
) -> tuple[
    dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...], tuple[tuple[str, str, str], ...]
]:
    """Plain defaults, those that are made for each row, and the relations."""
    plain, made = {}, []
    for field in model._meta.concrete_fields:
        if field.has_default() and callable(field.default):
            made.append((field.attname, field.default))
        else:
            plain[field.attname] = field.get_default()
    return plain, tuple(made), tuple(relations_of(model))

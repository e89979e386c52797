from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from django.db.models import Model
from django.db.models.base import ModelState

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
    for name in relations & values.keys():
        related = instance.__dict__.pop(name)
        state.fields_cache[name] = related
        instance.__dict__[relations[name]] = related.pk if related is not None else None
    return instance


Defaults = tuple[dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...], dict[str, str]]


@lru_cache
def _defaults(model: type[Model]) -> Defaults:
    """Plain defaults, those that are made for each row, and the attributes of relations."""
    plain, made = {}, []
    for field in model._meta.concrete_fields:
        if field.has_default() and callable(field.default):
            made.append((field.attname, field.default))
        else:
            plain[field.attname] = field.get_default()
    relations = {it.name: it.attname for it in model._meta.concrete_fields if it.is_relation}
    return plain, tuple(made), relations

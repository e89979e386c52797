from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from django.db.models import CharField, Model
from django.http import Http404

from articles.models import Agency, Author, Place, Section, Topic
from articles.prepared import Given, Prepared

Named = TypeVar("Named", Agency, Author, Place, Section, Topic)


def named_or_404(kind: type[Named], slug: str) -> Named:
    """The one of a kind that has this address."""
    found = _by_slug(kind).first(slug=slug)
    if found is None:
        raise Http404
    return found


@lru_cache
def columns_of(kind: type[Model]) -> tuple[str, ...]:
    """As ``from_db`` takes their values."""
    return tuple(field.attname for field in kind._meta.concrete_fields)


@lru_cache
def _by_slug(kind: type[Named]) -> Prepared[Named]:
    names = columns_of(kind)
    of_slug = kind._default_manager.filter(slug=Given("slug", CharField()))
    return Prepared(
        lambda: of_slug.values_list(*names),
        lambda *values: kind.from_db("default", names, values),
    )

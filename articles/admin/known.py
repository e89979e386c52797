"""Autocomplete fields in rows of a formset without a query for each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.forms import ModelChoiceField
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest


class KnownSelect(AutocompleteSelect):
    """Prints the chosen object from ``known`` (its value → its label) where it is there."""

    known: Mapping[str, str] = MappingProxyType({})

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        chosen = [one for one in value if one]
        if any(one not in self.known for one in chosen):
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options += [
            self.create_option(name, one, self.known[one], True, index)
            for index, one in enumerate(chosen, len(options))
        ]
        return [(None, options, 0)]


class KnownFormSet(BaseInlineFormSet):
    """Tells each row's autocomplete widgets the objects that the row's query brought along."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            select = getattr(field.widget, "widget", None)
            if isinstance(select, KnownSelect) and getattr(form.instance, f"{name}_id", None):
                chosen = getattr(form.instance, name)
                select.known = {str(chosen.pk): str(chosen)}


class KnownInline:
    """For inlines with ``autocomplete_fields``: their rows cost one query together."""

    formset: Any = KnownFormSet
    autocomplete_fields: Any = ()

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **options: Any
    ) -> ModelChoiceField[Any] | None:
        if db_field.name in self.autocomplete_fields:
            options["widget"] = KnownSelect(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        queryset = super().get_queryset(request)  # type: ignore[misc]
        return queryset.select_related(*self.autocomplete_fields)

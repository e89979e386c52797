"""Autocomplete fields that say their name to everybody, and rows of them without a query each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db import models
from django.forms import ModelChoiceField
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest


class Named:
    """Shows the field's name while nothing is chosen; a screen reader has no other name for it."""

    field: Any

    def build_attrs(self, *args: Any, **options: Any) -> dict[str, Any]:
        attrs = super().build_attrs(*args, **options)  # type: ignore[misc]
        return {**attrs, "data-placeholder": str(self.field.verbose_name).capitalize()}


class KnownSelect(Named, AutocompleteSelect):
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


class NamedSelectMultiple(Named, AutocompleteSelectMultiple):
    pass


class KnownFormSet(BaseInlineFormSet):
    """Tells each row's autocomplete widgets the objects that the row's query brought along."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            field.widget.attrs["aria-label"] = str(field.label or name)
            select = getattr(field.widget, "widget", None)
            if isinstance(select, KnownSelect) and getattr(form.instance, f"{name}_id", None):
                chosen = getattr(form.instance, name)
                select.known = {str(chosen.pk): str(chosen)}


class NamedChoices:
    """For an admin with ``autocomplete_fields``: each says its name."""

    autocomplete_fields: Any = ()

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **options: Any
    ) -> ModelChoiceField[Any] | None:
        if db_field.name in self.autocomplete_fields:
            options["widget"] = KnownSelect(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField[Any, Any], request: HttpRequest, **options: Any
    ) -> Any:
        if db_field.name in self.autocomplete_fields:
            options["widget"] = NamedSelectMultiple(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_manytomany(db_field, request, **options)  # type: ignore[misc]


class KnownInline(NamedChoices):
    """For an inline with ``autocomplete_fields``: its rows cost one query together."""

    formset: Any = KnownFormSet

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        queryset = super().get_queryset(request)  # type: ignore[misc]
        return queryset.select_related(*self.autocomplete_fields)

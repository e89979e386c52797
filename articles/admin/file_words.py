"""What a picture's file says, beside what was made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from articles.images.metadata.names import IIM, is_private
from articles.images.metadata.rdf import properties
from articles.models import Image, Metadata
from articles.sources.printable import shown

PANEL = "what_the_file_says"
LONGEST = 2_000
MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    text: str
    private: bool


class FileWords(admin.ModelAdmin):
    """A panel of what the file says to the letter, and marks beside the fields that have it."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return (*fields, PANEL) if obj else fields

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj and not any(PANEL in options["fields"] for _name, options in fieldsets):
            fieldsets.append((None, {"fields": (PANEL,)}))
        return fieldsets

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        form = context["adminform"].form
        metadata = _metadata(form.instance) if form.instance.pk else None
        for name in metadata.filled if metadata else ():
            if name in form.fields:
                told = f"{form.fields[name].help_text} {_('Read from the file.')}"
                form.fields[name].help_text = told.strip()
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        metadata = _metadata(obj)
        if metadata and any(_rewritten(form, name) for name in metadata.filled):
            metadata.filled = [it for it in metadata.filled if not _rewritten(form, it)]
            metadata.save(update_fields=["filled"])

    @admin.display(description=_("what the file says"))
    def what_the_file_says(self, image: Image) -> str:
        metadata = _metadata(image)
        if metadata is None:
            return "–"
        parts = {
            "IPTC-IIM": list(_iim(metadata)),
            "XMP": list(_xmp(metadata)),
            "EXIF": [_row(name, text) for name, text in metadata.exif.items()],
        }
        told = {name: rows[:MOST_ROWS] for name, rows in parts.items() if rows}
        return render_to_string("admin/articles/image/_file_words.html", {"parts": told})


def _rewritten(form: Any, name: str) -> bool:
    """Ends of lines come back from a browser as others."""
    before, now = form.initial.get(name), form.cleaned_data.get(name, form.initial.get(name))
    return str(before or "").split() != str(now or "").split()


def _metadata(image: Image) -> Metadata | None:
    try:
        return image.metadata
    except Metadata.DoesNotExist:
        return None


def _iim(metadata: Metadata) -> Iterator[Row]:
    for number, texts in metadata.iptc.items():
        yield _row(f"{IIM.get(number, '')} {number}".strip(), "; ".join(texts))


def _xmp(metadata: Metadata) -> Iterator[Row]:
    """The properties that a newsroom reads; the packet itself where it is broken."""
    found = properties(metadata.xmp) if metadata.xmp else {}
    for name, values in found.items():
        texts = [value.text.strip() or _fields(value.fields) for value in values]
        yield _row(name, "; ".join(text for text in texts if text))
    if metadata.xmp and not found:
        yield _row("–", metadata.xmp)


def _fields(fields: Any) -> str:
    told = (value.text for values in fields.values() for value in values)
    return ", ".join(text for text in told if text.strip())


def _row(name: str, text: str) -> Row:
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return Row(name, shown(cut), is_private(name))

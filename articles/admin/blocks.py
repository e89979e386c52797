from __future__ import annotations

from typing import Any

from content_editor.admin import ContentEditorInline
from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.known import KnownFormSet, KnownInline
from articles.admin.picture import with_words
from articles.models import Correction, Embed, Figure, Pick, PullQuote, RichText


class RichTextInline(ContentEditorInline):
    model = RichText
    formset = KnownFormSet
    icon = "notes"


class FigureInline(KnownInline, ContentEditorInline):
    model = Figure
    autocomplete_fields = ("image",)
    fields = ("image", "words", "caption", "region", "ordering")
    readonly_fields = ("words",)
    icon = "image"

    @admin.display(description=_("its words"))
    def words(self, figure: Figure) -> SafeString | str:
        return with_words(figure.image) if figure.image_id else "–"


class PullQuoteInline(ContentEditorInline):
    model = PullQuote
    formset = KnownFormSet
    icon = "format_quote"


class EmbedInline(ContentEditorInline):
    model = Embed
    formset = KnownFormSet
    icon = "smart_display"


class PickInline(KnownInline, admin.TabularInline):
    model = Pick
    fk_name = "article"
    extra = 0
    fields = ("position", "picked")
    autocomplete_fields = ("picked",)  # type: ignore[misc]


class CorrectionInline(admin.TabularInline):
    model = Correction
    formset = KnownFormSet
    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "date":
            options["initial"] = timezone.localdate
        return super().formfield_for_dbfield(db_field, request, **options)

from __future__ import annotations

from typing import Any

from content_editor.admin import ContentEditorInline
from django.contrib import admin
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from articles.admin.known import KnownInline
from articles.models import Correction, Figure, PullQuote, RichText


class RichTextForm(ModelForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].widget.attrs["aria-label"] = str(_("Text"))


class RichTextInline(ContentEditorInline):
    model = RichText
    form = RichTextForm
    button = _("Text")
    icon = ""


class FigureInline(KnownInline, ContentEditorInline):
    model = Figure
    autocomplete_fields = ("image",)
    button = _("Figure")


class PullQuoteInline(ContentEditorInline):
    model = PullQuote
    button = _("Pull quote")


class CorrectionInline(admin.TabularInline):
    model = Correction
    extra = 0

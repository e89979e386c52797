from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.old_slugs import Named, keep_slug, owner_of


class SlugForm(forms.ModelForm):
    def clean_slug(self) -> str:
        """An address that readers once knew is for ever its owner's."""
        slug: str = self.cleaned_data["slug"]
        owner = owner_of(slug, self._meta.model, but=self.instance)
        if owner:
            raise ValidationError(_("That was the address of %s, and still leads there.") % owner)
        return slug


class KeepsOldSlugs(admin.ModelAdmin):
    """A changed address goes on leading to the page."""

    form = SlugForm

    def save_model(
        self, request: HttpRequest, obj: Named, form: forms.ModelForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        was_shown = form.initial.get("is_public", True)
        if change and was_shown and "slug" in form.changed_data:
            keep_slug(obj, str(form.initial["slug"]))

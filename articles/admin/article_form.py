from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime, AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from articles import embargo


class ArticleForm(forms.ModelForm):
    """The article as the desk edits it, and the moment from which readers shall see it."""

    is_stale = False  # whether it was opened on an older version, and not shown today's yet
    publish_at = forms.SplitDateTimeField(
        label=_lazy("Publish at"),
        required=False,
        widget=AdminSplitDateTime,
        help_text=_lazy("With “Save and publish”: readers see it from then on. Empty: at once."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "headline" in self.fields:
            self.fields["headline"].widget = AdminTextareaWidget(attrs={"rows": 2})

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.is_stale:
            raise ValidationError(_("Nothing is saved yet: see what others changed meanwhile."))
        self.instance.lock_version += 1
        return cleaned

    def clean_embargo_until(self) -> datetime | None:
        until: datetime | None = self.cleaned_data["embargo_until"]
        is_set = self.instance.pk and "embargo_until" in self.changed_data
        if until and is_set and (said := embargo.comes_too_late(self.instance, until)):
            raise ValidationError(said)
        return until

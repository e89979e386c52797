from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime, AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from articles.models import Article


class ArticleForm(forms.ModelForm):
    """The article as the desk edits it, and the moment from which readers shall see it.

    The form knows which version it shows, and does not overwrite a later one unseen.

    Refused, it shows both: what was typed stays in the fields, and the message says what the
    others saved. Saved once more, what was typed takes its place, knowingly.
    """

    version_shown = forms.IntegerField(widget=forms.HiddenInput, required=False)
    publish_at = forms.SplitDateTimeField(
        label=_lazy("Publish at"),
        required=False,
        widget=AdminSplitDateTime,
        help_text=_lazy("With “Save and publish”: readers see it from then on. Empty: at once."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial["version_shown"] = self.instance.lock_version
        if "headline" in self.fields:
            self.fields["headline"].widget = AdminTextareaWidget(attrs={"rows": 2})

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.instance.pk:
            return cleaned
        current = Article.objects.select_for_update().get(pk=self.instance.pk)
        if cleaned.get("version_shown") != current.lock_version:
            self._show_current_version(current)
            raise ValidationError(self._theirs(current, cleaned))
        self.instance.lock_version = current.lock_version + 1
        return cleaned

    def _show_current_version(self, current: Article) -> None:
        posted = cast(QueryDict, self.data).copy()
        posted[self.add_prefix("version_shown")] = str(current.lock_version)
        self.data = posted

    def _theirs(self, current: Article, cleaned: dict[str, Any]) -> list[str]:
        when = date_format(localtime(current.modified_at), "j F Y, H.i")
        said = _(
            "Somebody saved this article at %(when)s, while you had it open. Yours is below and "
            "is not saved; save again to put it in the place of theirs."
        )
        changed = [
            f"{self.fields[name].label}: “{getattr(current, name)}”"
            for name in ("headline", "kicker", "standfirst", "dateline", "slug")
            if name in cleaned and cleaned[name] != getattr(current, name)
        ]
        theirs = [_("Theirs: %(text)s") % {"text": "; ".join(changed)}] if changed else []
        return [said % {"when": when}, *theirs]

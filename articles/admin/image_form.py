from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles import images
from articles.admin.alt_advice import advising
from articles.images import Arrival, PictureRefused
from articles.intake import newsroom_limits
from articles.models import Image
from articles.picture_desk.alike import look_alikes
from articles.picture_desk.loose import loose_pictures
from articles.picture_desk.upright import size_in_words, with_orientation
from articles.uploads.handler import TooLargeFile

ALT = _(
    "One or two short sentences for readers who cannot see it: who and what is seen, and what of "
    "it matters to the story. Without “picture of”, and without what the caption says already."
)
NOT_BOTH = _("Choose one of them, or a new file, not both.")
NAMED = 5
LONG = ("caption", "keywords", "usage_terms", "instructions")
WORDS = {"rows": 3, "class": "vLargeTextField"}


class PictureField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        address = reverse("admin:image_preview", args=[obj.pk])
        told = f"{obj.original_name or obj} ({size_in_words(obj)})"
        picture = '<img src="{}" alt="" height="60" loading="lazy"> {}'
        return format_html(picture, address, told)


class ImageForm(forms.ModelForm):
    """Takes another file, or the first one; what is here already is shown before it is kept."""

    new_file = forms.FileField(label=_("New file"), required=False)
    picture_here = PictureField(
        label=_("A picture already here"),
        queryset=Image.objects.none(),
        required=False,
        blank=True,
        empty_label=_("None of these"),
        widget=forms.RadioSelect,
    )
    keep_both = forms.BooleanField(
        label=_("Keep it although the same picture is here already"), required=False
    )

    class Meta:
        model = Image
        fields = "__all__"  # noqa: DJ007 (the admin's fieldsets choose)
        help_texts: ClassVar = {"alt": ALT}
        widgets: ClassVar = {
            **{name: forms.Textarea(attrs=WORDS) for name in LONG},
            "alt": forms.Textarea(attrs={**WORDS, "data-count": _("characters")}),
            "focal_x": forms.NumberInput(attrs={"min": 0, "max": 1, "step": "any"}),
            "focal_y": forms.NumberInput(attrs={"min": 0, "max": 1, "step": "any"}),
        }

    arrival: Arrival | None = None

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and not self.instance.file:
            loose = Image.objects.filter(pk__in=loose_pictures())
            pictures = with_orientation(loose).order_by("-pk")
            self.fields["picture_here"].queryset = pictures  # type: ignore[attr-defined]
        if "alt" in self.fields:
            advising(self.fields["alt"].widget)
        if "expires_at" in self.fields:
            date, time = self.fields["expires_at"].widget.widgets
            date.attrs["aria-label"] = _("May be shown until: date")
            time.attrs["aria-label"] = _("May be shown until: time")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if file := cleaned.get("new_file"):
            try:
                self.arrival = self._arrived(file)
            except PictureRefused as refusal:
                self.add_error("new_file", f"{file.name}: {refusal}.")
        if file and cleaned.get("picture_here"):
            self.add_error("picture_here", NOT_BOTH)
        if self.arrival and not cleaned.get("keep_both"):
            self._refuse_if_alike(self.arrival)
        return cleaned

    def _arrived(self, file: Any) -> Arrival:
        if isinstance(file, TooLargeFile):
            raise PictureRefused(images.too_large(newsroom_limits()))
        return images.arrive(file.read(), file.name, newsroom_limits())

    def _refuse_if_alike(self, arrival: Arrival) -> None:
        besides = self.instance.pk
        found = look_alikes(arrival.sha256, arrival.seen.perceptual_hash, besides=besides)[:NAMED]
        if not found:
            return
        links = format_html_join(
            ", ",
            '<a href="{}">{}</a> ({}; {})',
            (
                (
                    reverse("admin:articles_image_change", args=[it.image.pk]),
                    it.image,
                    it.said,
                    ", ".join(str(use.article) for use in it.uses) or _("used nowhere"),
                )
                for it in found
            ),
        )
        said = _("Here already: {}. Use that one, or choose the file again and tick “Keep it”.")
        self.add_error("new_file", format_html(str(said), links))

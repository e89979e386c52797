from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.forms import Script
from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from articles.admin.alt_advice import AdvisesOnAlt
from articles.admin.counting import number_of
from articles.admin.credit import CreditInline
from articles.admin.file_words import FileWords
from articles.admin.focal import ShowsCrops
from articles.admin.image_deleting import KeepsUsed
from articles.admin.image_filters import IMAGE_FILTERS
from articles.admin.image_form import ImageForm
from articles.admin.image_state import state_in_words
from articles.admin.image_uses import TellsUses
from articles.admin.picture import PictureAdmin
from articles.admin.replacing import TakesFile
from articles.admin.searching import BriefSearch
from articles.admin.uploading import AddsPictures
from articles.images.renditions.due import unmade
from articles.models import Article, Credit, Figure, Image, is_disputed

FIELDSETS: Any = (
    (_("What crops keep in view"), {"fields": ("crops", ("focal_x", "focal_y"))}),
    (_("Words"), {"fields": ("caption", "alt", "headline", "keywords")}),
    (_("Credit"), {"fields": ("credit_line", "source")}),
    (
        _("Rights"),
        {
            "fields": (
                "rights",
                "licence",
                "copyright_notice",
                "usage_terms",
                "instructions",
                "expires_at",
                "may_be_passed_on",
            )
        },
    ),
    (_("File"), {"fields": ("its_file", "picture_here", "new_file", "keep_both")}),
    (
        _("Where and when"),
        {"fields": ("location_shown", "date_created", "digital_source")},
    ),
    (_("Use"), {"fields": ("used_where", "alike")}),
)


@admin.register(Image)
class ImageAdmin(
    AddsPictures, AdvisesOnAlt, TakesFile, ShowsCrops, KeepsUsed, FileWords, TellsUses,
    BriefSearch, PictureAdmin,
):  # fmt: skip
    form = ImageForm
    list_display = ("words", "picture", "credit_line", "photographers", "stands", "used")
    list_display_links = ("words",)
    list_filter: ClassVar = IMAGE_FILTERS
    list_per_page = 50
    search_fields = (
        "caption",
        "credit_line",
        "original_name",
        "credits__author__name",
        "credits__agency__name",
    )
    search_help_text = _("Words of the caption, or who is credited")
    readonly_fields = ("its_file", "crops", "used_where", "alike")
    fieldsets = FIELDSETS
    inlines = (CreditInline,)

    class Media:
        js = (Script("articles/focal.js", defer=True),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Image]:
        credits = Credit.objects.select_related("author", "agency", "distributor")
        figures = number_of(Figure.objects.all(), "image")
        leads = number_of(Article.objects.all(), "lead_image")
        unseen = Exists(unmade().filter(pk=OuterRef("pk")))
        images = (
            super()
            .get_queryset(request)
            .annotate(uses=figures + leads, is_unmade=unseen, is_disputed=is_disputed())
        )
        return images.prefetch_related(Prefetch("credits", credits))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        if (image := context.get("original")) is not None:
            context["questions"] = image.questions.filter(answered_at=None)
        return super().render_change_form(request, context, *args, **options)

    @admin.display(description=_("caption"), ordering="caption")
    def words(self, image: Image) -> str:
        return Truncator(str(image)).words(16)

    @admin.display(description=_("by"))
    def photographers(self, image: Image) -> str:
        return ", ".join(credit.printed_name for credit in image.credits.all()) or "–"

    @admin.display(description=_("state"))
    def stands(self, image: Image) -> str:
        return state_in_words(image)

    @admin.display(description=_("used in"), ordering="uses")
    def used(self, image: Image) -> int:
        return image.uses  # type: ignore[attr-defined]

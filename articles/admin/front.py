from __future__ import annotations

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest

from articles.models import Front, FrontSlot, FrontStrip


class StripInline(admin.TabularInline):
    model = FrontStrip
    extra = 0
    show_change_link = True


class SlotInline(admin.StackedInline):
    model = FrontSlot
    extra = 0
    autocomplete_fields = ("article", "picture")


@admin.register(Front)
class FrontAdmin(admin.ModelAdmin):
    list_display = ("__str__", "begins_at", "made_at", "made_by")
    list_select_related = ("section", "made_by")
    list_per_page = 50
    inlines = (StripInline,)

    def save_model(
        self, request: HttpRequest, obj: Front, form: ModelForm[Front], change: bool
    ) -> None:
        if not change:
            obj.made_by = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)


@admin.register(FrontStrip)
class FrontStripAdmin(admin.ModelAdmin):
    """Reached from its front, to fill its slots."""

    fields = ("kind", "section", "title", "position")
    inlines = (SlotInline,)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

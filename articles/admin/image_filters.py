from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.key import key_in
from articles.models import Credit, Image
from articles.picture_desk.alike import pks_alike
from articles.picture_desk.uses import is_used

SOON = timedelta(days=30)


def has_credit() -> Q:
    named = Exists(Credit.objects.filter(image=OuterRef("pk")))
    return ~Q(credit_line="") | Q(named)


class ChoiceFilter(admin.SimpleListFilter):
    """One choice of several, each a condition; what is none of them finds nothing."""

    conditions: ClassVar[dict[str, tuple[Any, Callable[[], Q]]]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(key, label) for key, (label, _condition) in self.conditions.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> QuerySet[Image] | None:
        value = self.value()
        if value is None:
            return None
        if value not in self.conditions:
            return queryset.none()
        return queryset.filter(self.conditions[value][1]())


class MissingFilter(ChoiceFilter):
    title = _("what is missing")
    parameter_name = "missing"
    conditions: ClassVar = {
        "file": (_("No file"), lambda: Q(file="")),
        "credit": (_("No credit"), lambda: ~has_credit()),
        "alt": (_("No alternative text"), lambda: Q(alt="")),
    }


class TimeFilter(ChoiceFilter):
    title = _("how long it may be shown")
    parameter_name = "until"
    conditions: ClassVar = {
        "over": (_("Expired"), lambda: Q(expires_at__lte=timezone.now())),
        "soon": (
            _("Expires within 30 days"),
            lambda: Q(expires_at__gt=timezone.now(), expires_at__lte=timezone.now() + SOON),
        ),
        "open": (_("Without an end"), lambda: Q(expires_at=None)),
    }


class UseFilter(ChoiceFilter):
    title = _("use")
    parameter_name = "use"
    conditions: ClassVar = {
        "used": (_("Used"), is_used),
        "unused": (_("Unused"), lambda: ~is_used()),
    }


class PassedOnFilter(ChoiceFilter):
    title = _("feeds and other programs")
    parameter_name = "passed_on"
    conditions: ClassVar = {
        "no": (_("May not be passed on"), lambda: Q(may_be_passed_on=False)),
        "yes": (_("May be passed on"), lambda: Q(may_be_passed_on=True)),
    }


class TwiceFilter(ChoiceFilter):
    title = _("the same file")
    parameter_name = "twice"
    conditions: ClassVar = {"yes": (_("In more than one image"), lambda: _is_twin())}


class AlikeFilter(admin.SimpleListFilter):
    """Those that look the same as one image; reached from that image's page."""

    title = _("looks the same")
    parameter_name = "alike"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        given = request.GET.get(self.parameter_name, "")
        image = Image.objects.filter(pk=key_in(given)).first()
        return [(given, _("As “%s”") % image)] if image else []

    def has_output(self) -> bool:
        return self.value() is not None

    def queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> QuerySet[Image] | None:
        if self.value() is None:
            return None
        one = Image.objects.filter(pk=key_in(self.value() or "")).first()
        return queryset.filter(pk__in=pks_alike(one.sha256, one.perceptual_hash) if one else [])


def _is_twin() -> Q:
    others = Image.objects.filter(sha256=OuterRef("sha256")).exclude(pk=OuterRef("pk"))
    return ~Q(sha256="") & Q(Exists(others))


IMAGE_FILTERS: list[Any] = [
    MissingFilter,
    "rights",
    TimeFilter,
    PassedOnFilter,
    UseFilter,
    TwiceFilter,
    AlikeFilter,
]

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

DAY, MOMENT = "j F Y", "j F Y, H.i"


@register.filter
def moment(value: datetime) -> SafeString:
    """Day and hour; the day alone for exact midnight, which stands for an unknown hour."""
    local = timezone.localtime(value)
    return _time(local.isoformat(), date_format(local, DAY if _is_midnight(local) else MOMENT))


@register.filter
def moment_after(value: datetime, first: datetime) -> SafeString:
    """Brief beside the first, whose year it shares; else as ``moment``."""
    local = timezone.localtime(value)
    if local.year != timezone.localtime(first).year or _is_midnight(local):
        return moment(value)
    return _time(local.isoformat(), date_format(local, "j M, H.i"))


@register.filter
def day(value: datetime) -> SafeString:
    local = timezone.localtime(value)
    return _time(local.isoformat(), date_format(local, DAY))


@register.filter
def brief_moment(value: datetime, now: datetime) -> SafeString:
    """The hour of today, the day of the last months, the year of what is older."""
    local, today = timezone.localtime(value), timezone.localtime(now).date()
    if local.date() == today and not _is_midnight(local):
        form = "H.i"
    else:
        form = "j M" if today - local.date() < timedelta(days=300) else "M Y"
    return _time(local.isoformat(), date_format(local, form))


@register.filter
def iso_day(value: str) -> SafeString:
    """A day that an edition keeps as text."""
    try:
        return _time(value, date_format(date.fromisoformat(value), DAY))
    except ValueError:
        return SafeString("")


def _is_midnight(local: datetime) -> bool:
    return local.time() == time(0)


def _time(machine: str, human: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', machine, human)

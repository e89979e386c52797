from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache, wraps

from django import template
from django.utils import timezone
from django.utils.formats import date_format, get_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()

DAY, HOUR = "DATE_FORMAT", "TIME_FORMAT"
MOST = 2_000


def remembered(form: Callable[..., SafeString]) -> Callable[..., SafeString]:
    """Pages print the same moments again and again, each in its language and time zone."""
    made = lru_cache(maxsize=MOST)(lambda language, zone, *values: form(*values))

    @wraps(form)
    def printed(*values: datetime | date | str) -> SafeString:
        return made(get_language(), timezone.get_current_timezone(), *values)

    return printed


@register.filter
@remembered
def moment(value: datetime) -> SafeString:
    """Day and hour; the day alone for exact midnight, which stands for an unknown hour."""
    local = timezone.localtime(value)
    return _time(local.isoformat(), _in_words(local, date_format(local, DAY)))


@register.filter
def moment_after(value: datetime, first: datetime) -> SafeString:
    """Brief beside the first, whose year it shares; else as ``moment``."""
    local = timezone.localtime(value)
    if local.year != timezone.localtime(first).year or _is_midnight(local):
        return moment(value)
    return _time(local.isoformat(), _in_words(local, _in_short(local, "MONTH_DAY_FORMAT")))


@register.filter
@remembered
def day(value: datetime) -> SafeString:
    local = timezone.localtime(value)
    return _time(local.isoformat(), date_format(local, DAY))


@register.filter
def brief_moment(value: datetime, now: datetime) -> SafeString:
    """The hour of today, the day of the last months, the year of what is older."""
    return _brief(value, timezone.localtime(now).date())


@remembered
def _brief(value: datetime, today: date) -> SafeString:
    local = timezone.localtime(value)
    if local.date() == today and not _is_midnight(local):
        said = date_format(local, HOUR)
    else:
        is_near = today - local.date() < timedelta(days=300)
        said = _in_short(local, "MONTH_DAY_FORMAT" if is_near else "YEAR_MONTH_FORMAT")
    return _time(local.isoformat(), said)


@register.filter
def iso_day(value: str) -> SafeString:
    """A day that an edition keeps as text."""
    try:
        return _time(value, date_format(date.fromisoformat(value), DAY))
    except ValueError:
        return SafeString("")


def _in_words(local: datetime, day: str) -> str:
    if _is_midnight(local):
        return day
    return _("{day}, {hour}").format(day=day, hour=date_format(local, HOUR))


def _in_short(local: datetime, form: str) -> str:
    """With the month cut short; Django has no such form, and gives unknown names back."""
    name = f"SHORT_{form}"
    own = get_format(name)
    return date_format(local, get_format(form).replace("F", "N") if own == name else own)


def _is_midnight(local: datetime) -> bool:
    return local.time() == time(0)


def _time(machine: str, human: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', machine, human)

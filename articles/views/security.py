from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.views.absolute import absolute

# The standard advises less than a year (RFC 9116, section 2.5.5).
LASTS = timedelta(days=180)


def security(request: HttpRequest) -> HttpResponse:
    """Where to report a hole in the site's security, if the newsroom says so (RFC 9116)."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    until = _month(timezone.now().date() + LASTS)
    lines = [f"Contact: {address}" for address in settings.SECURITY_CONTACT]
    lines += [
        f"Expires: {until.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {settings.LANGUAGE_CODE.split('-')[0]}",
        f"Canonical: {absolute(reverse('articles:security'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _month(day: date) -> date:
    """Its first day, so that the page is the same for weeks."""
    return day.replace(day=1)

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.files.storage import storages
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response

from articles.models import Edition

# Ours, by the ending: what the bytes might also be taken for is of no account.
TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
NAME = r"[0-9a-f]{2}/[0-9a-f]{40}\.(?:avif|webp|jpg)"
YEAR = timedelta(days=365)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    # Readers of feeds show it on pages of their own.
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """A rendition, while some story shows it; whatever goes wrong costs this picture alone."""
    now = timezone.now()
    seconds = _seconds_left(name, now)
    if seconds is None:
        return _nothing(404, "There is no such picture.")
    etag = f'"{name[3:43]}"'
    headers = {**HEADERS, "Cache-Control": f"public, max-age={seconds}, immutable", "ETag": etag}
    known = get_conditional_response(request, etag=etag)
    if known is not None:
        for header, value in headers.items():
            known.headers[header] = value
        return known
    try:
        with storages["renditions"].open(name) as file:
            data = file.read()
    except FileNotFoundError:
        return _nothing(404, "There is no such picture.")
    except Exception:  # each store has errors of its own
        return _nothing(503, "The picture cannot be had now.")
    return HttpResponse(data, content_type=TYPES[name.rpartition(".")[2]], headers=headers)


def _seconds_left(name: str, now: datetime) -> int | None:
    """For how long it may be kept; ``None`` if readers may not see it."""
    unexpired = Q(images__expires_at=None) | Q(images__expires_at__gt=now)
    shown = Edition.objects.visible(now).filter(unexpired, images__renditions__name=name)
    ends = F("visible_until").desc(nulls_first=True)
    found = shown.order_by(ends).values_list("visible_until", "images__expires_at").first()
    if found is None:
        return None
    return int(min([YEAR, *(end - now for end in found if end)]).total_seconds())


def _nothing(status: int, said: str) -> HttpResponse:
    response = HttpResponse(said, status=status, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response

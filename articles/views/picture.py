from __future__ import annotations

from datetime import datetime, timedelta

from django.core.files.storage import storages
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from articles.images.renditions.superseded import in_grace, time_of_grace
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
    left = _time_left(name, now) or _grace_left(name, now)
    if left is None:
        return _nothing(404, _("There is no such picture."))
    etag = f'"{name[3:43]}"'
    kept = f"public, max-age={int(left.total_seconds())}, immutable"
    headers = {**HEADERS, "Cache-Control": kept, "ETag": etag}
    known = get_conditional_response(request, etag=etag)
    if known is not None:
        for header, value in headers.items():
            known.headers[header] = value
        return known
    try:
        with storages["renditions"].open(name) as file:
            data = file.read()
    except FileNotFoundError:
        return _nothing(404, _("There is no such picture."))
    except Exception:  # each store has errors of its own
        return _nothing(503, _("The picture cannot be had now."))
    return HttpResponse(data, content_type=TYPES[name.rpartition(".")[2]], headers=headers)


def _time_left(name: str, now: datetime, of: str = "renditions") -> timedelta | None:
    """For how long it may be kept; ``None`` if readers may not see it."""
    unexpired = Q(images__expires_at=None) | Q(images__expires_at__gt=now)
    shown = Edition.objects.visible(now).filter(unexpired, **{f"images__{of}__name": name})
    ends = F("visible_until").desc(nulls_first=True)
    found = shown.order_by(ends).values_list("visible_until", "images__expires_at").first()
    return min([YEAR, *(end - now for end in found if end)]) if found else None


def _grace_left(name: str, now: datetime) -> timedelta | None:
    """Of a file that another took the place of, which somebody's page may still name."""
    row = in_grace(now).filter(name=name).order_by("since").last()
    left = _time_left(name, now, of="superseded") if row else None
    return min(left, row.since + time_of_grace() - now) if row and left else None


def _nothing(status: int, said: str) -> HttpResponse:
    response = HttpResponse(said, status=status, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response

"""What browsers and caches may keep of readers' pages, and whether they have them as they are."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

# To be kept, and shown only once the site has said that it is still so.
ASK_AGAIN = "public, max-age=0, must-revalidate"
OF_BODY = ("Content-Type", "Content-Length")


def kept(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The response with word of how long it is good, or 304 to whoever has the very same.

    Told apart by all that it prints, as names may be put right behind an edition that stays the
    same. By no moment: a story that is withdrawn, or that a long import makes public later than
    its moment, changes a page without making it any newer. What says so of itself is left alone.
    """
    if "Cache-Control" in response.headers or not isinstance(response, HttpResponse):
        return response
    if isinstance(response, SimpleTemplateResponse):
        response.render()
    response.headers["Cache-Control"] = ASK_AGAIN
    if response.status_code != 200:
        return response
    if settings.PAGE_MAX_AGE:
        response.headers["Cache-Control"] = f"public, max-age={settings.PAGE_MAX_AGE}"
    response.headers.pop("Last-Modified", None)
    tag = hashlib.blake2b(response.content, digest_size=16).hexdigest()
    # Weak: what is sent may be packed, and so is not the same to the byte.
    response.headers["ETag"] = f'W/"{tag}"'
    patch_vary_headers(response, ["Accept-Encoding"])
    return _not_modified(response) if _has(request, tag) else response


def _has(request: HttpRequest, tag: str) -> bool:
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    return asked == ["*"] or f'"{tag}"' in [one.removeprefix("W/") for one in asked]


def _not_modified(response: HttpResponse) -> HttpResponse:
    """With the same headers, but for those of the body."""
    headers = {name: value for name, value in response.items() if name not in OF_BODY}
    return HttpResponseNotModified(headers=headers)

from __future__ import annotations

from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

# Nothing here asks for the reader's devices or whereabouts, and nothing embedded may.
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
)


def static_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Headers that are the same, to the letter, on every page of the site.

    A response that replaces parts of the policy (the desk's) gets its own from django-csp.
    """
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    policy = "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        is_debug_page = settings.DEBUG and response.status_code in (404, 500)
        if not hasattr(response, "_csp_replace") and not is_debug_page:
            response.headers.setdefault("Content-Security-Policy", policy)
        return response

    return middleware


class PolicyOfTheDesk(CSPMiddleware):
    """Makes a policy only where there is none yet, instead of making one for nothing."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        return response if HEADER in response else super().process_response(request, response)

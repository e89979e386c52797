from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def without_body(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answers HEAD with the headers of GET alone; the server would warn of each body it drops."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""
        return response

    return middleware

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from js_asset.media import Media


class RunsEditor:
    """For forms with the rich text editor: its import map is an inline script, which runs only
    with the request's nonce."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        nonce = str(request.csp_nonce)  # type: ignore[attr-defined]
        context["media"] = Media.from_media(context["media"], nonce=nonce)
        form: HttpResponse = super().render_change_form(request, context, *args, **options)  # type: ignore[misc]
        return form

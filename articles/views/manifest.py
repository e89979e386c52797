from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.urls import reverse

SIZES = (192, 512)
PAPER = "#fbfbf8"


def manifest(request: HttpRequest) -> JsonResponse:
    """So that readers can keep the site beside their programs (W3C Web Application Manifest)."""
    icons = [
        {
            "src": static(f"articles/icons/{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": "any maskable",
        }
        for size in SIZES
    ]
    front = reverse("articles:front")
    stated = {
        "id": front,
        "name": settings.SITE_NAME,
        "description": settings.SITE_DESCRIPTION,
        "lang": settings.LANGUAGE_CODE,
        "start_url": front,
        "scope": front,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    told = {name: value for name, value in stated.items() if value}
    return JsonResponse(told, content_type="application/manifest+json")

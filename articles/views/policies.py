from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from articles.models import HousePage, Policy


def policies(pages: Iterable[HousePage]) -> dict[str, str]:
    """Where the newsroom states which policy, by schema.org's property; the corrections page
    states how mistakes are put right where no other page does."""
    found = {Policy.CORRECTIONS.value: reverse("articles:corrections")}
    return found | {page.policy: page.get_absolute_url() for page in pages if page.policy}

from __future__ import annotations

from collections.abc import Iterable

from articles.models import HousePage


def policies(pages: Iterable[HousePage]) -> dict[str, str]:
    """Where the newsroom states which policy, by schema.org's property."""
    return {page.policy: page.get_absolute_url() for page in pages if page.policy}

from __future__ import annotations

from django.urls import reverse
from django.utils.safestring import SafeString

from articles.models import HousePage, Policy
from articles.prepared import Prepared

_STATED = Prepared(
    lambda: HousePage.objects.public().exclude(policy="").order_by().values_list("policy", "slug"),
    lambda policy, slug: (policy, reverse("articles:house_page", args=[slug])),
)


def policies() -> dict[str, str]:
    """Where the newsroom states which policy, by schema.org's property."""
    return dict(_STATED())


def stated(policy: Policy) -> SafeString:
    """What the newsroom says of it, or nothing."""
    page = HousePage.objects.public().filter(policy=policy).first()
    return SafeString(page.text if page else "")  # passed clean_html when it was saved

"""The newsroom and its site."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from articles.models import Section
from articles.structured_data.node import Node, node, root
from articles.views.absolute import absolute

LOGO = "articles/favicon.svg"


def publisher(policies: Mapping[str, str]) -> Node:
    """``policies`` are paths by schema.org's property; how mistakes are put right stands where
    corrections are listed unless another page says so, and all of it is listed in one place."""
    stated = {
        "publishingPrinciples": reverse("articles:about"),
        "correctionsPolicy": reverse("articles:corrections"),
        **policies,
    }
    return node(
        "NewsMediaOrganization",
        name=settings.SITE_NAME,
        url=_front(),
        logo=node("ImageObject", contentUrl=absolute(static(LOGO))),
        **{name: absolute(path) for name, path in stated.items()},
    )


def website_data(search: str = "", policies: Mapping[str, str] | None = None) -> list[Node]:
    """For the front page; ``search`` is the path of the search page, if there is one."""
    site = node(
        "WebSite",
        name=settings.SITE_NAME,
        description=settings.SITE_DESCRIPTION,
        url=_front(),
        inLanguage=settings.LANGUAGE_CODE,
        publisher=publisher(policies or {}),
        potentialAction=_search(search) if search else None,
    )
    return [root(site)]


def breadcrumbs(*steps: Section | None) -> list[Node]:
    """The front page and what leads on from it; nothing where only the front page does."""
    found = [step for step in steps if step]
    if not found:
        return []
    places = [(settings.SITE_NAME, _front())]
    places += [(step.name, absolute(step.get_absolute_url())) for step in found]
    items = [
        node("ListItem", position=number, name=name, item={**node("WebPage"), "@id": address})
        for number, (name, address) in enumerate(places, 1)
    ]
    return [root(node("BreadcrumbList", itemListElement=items))]


def _search(path: str) -> Node:
    """In the form that Google documents, the name of the input beside it."""
    target = node("EntryPoint", urlTemplate=f"{absolute(path)}?q={{words}}")
    return {**node("SearchAction", target=target), "query-input": "required name=words"}


def _front() -> str:
    return absolute(reverse("articles:front"))

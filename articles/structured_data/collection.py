from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings

from articles.models import Edition, Section
from articles.structured_data.node import Node, node, root
from articles.structured_data.site import breadcrumbs
from articles.views.absolute import absolute


def collection_data(
    name: str, path: str, editions: Sequence[Edition], description: str = ""
) -> Node:
    """A page that lists stories."""
    items = [
        node("ListItem", position=number, url=absolute(edition.path))
        for number, edition in enumerate(editions, 1)
    ]
    page = node(
        "CollectionPage",
        name=name,
        description=description,
        url=absolute(path),
        inLanguage=settings.LANGUAGE_CODE,
        mainEntity=node("ItemList", itemListElement=items),
    )
    return root(page)


def section_data(section: Section, editions: Sequence[Edition]) -> list[Node]:
    path = section.get_absolute_url()
    page = collection_data(section.name, path, editions, section.description)
    return [page, *breadcrumbs(section)]

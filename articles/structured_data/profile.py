from __future__ import annotations

from articles.models import Agency, Author
from articles.structured_data.node import Node, filled, node, root
from articles.structured_data.party import organization, person
from articles.views.absolute import absolute


def profile_data(who: Author | Agency) -> list[Node]:
    """The page of somebody's work."""
    about = _introduced(who) if isinstance(who, Author) else organization(who)
    about |= {"description": who.description} if who.description else {}
    page = node("ProfilePage", url=absolute(who.get_absolute_url()), mainEntity=about)
    return [root(page)]


def _introduced(author: Author) -> Node:
    return person(author) | filled(
        email=author.email,
        sameAs=[page.address for page in author.pages_elsewhere],
        knowsAbout=author.beats,
        knowsLanguage=author.language_codes,
        workLocation=node("Place", name=author.base) if author.base else None,
    )

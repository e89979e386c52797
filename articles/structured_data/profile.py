from __future__ import annotations

from articles.models import Agency, Author
from articles.structured_data.node import Node, node, root
from articles.structured_data.party import organization, person
from articles.views.absolute import absolute


def profile_data(who: Author | Agency) -> list[Node]:
    """The page of somebody's work."""
    about = person(who) if isinstance(who, Author) else organization(who)
    about |= {"description": who.description} if who.description else {}
    page = node("ProfilePage", url=absolute(who.get_absolute_url()), mainEntity=about)
    return [root(page)]

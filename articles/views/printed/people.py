"""Those who did a story, as its foot introduces them."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import Author, EditionCredit
from articles.views.printed.line import Line, Part, linked
from articles.views.printed.names import link_to


def people(credits: Iterable[EditionCredit]) -> list[Line]:
    """A line for each person of whom the desk says something, once, in the order of the credits."""
    authors = dict.fromkeys(row.author for row in credits if row.author)
    return [_about(author) for author in authors if author.description or author.job_title]


def _about(author: Author) -> Line:
    """The name is a link where the description has it, and stands before one that has it not."""
    told = linked(author.description, {author.name: author.get_absolute_url()})
    if any(part.url for part in told):
        return told
    title = [Part(f", {author.job_title}")] if author.job_title else []
    rest = f". {author.description}" if author.description else "."
    return (*link_to(author), *title, Part(rest))

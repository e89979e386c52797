from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings

from articles.models import Edition, Kind, Severity
from articles.structured_data.image import image_data
from articles.structured_data.node import Node, moment, node, root
from articles.structured_data.party import in_roles, parties
from articles.structured_data.site import breadcrumbs, publisher
from articles.views.absolute import absolute
from articles.views.printed.byline import creators
from articles.views.printed.changed import modified_at
from articles.views.printed.story import CORRECTED, Story

# By the kind of work; the others are plain news.
TYPES = {
    "opinion": "OpinionNewsArticle",
    "analysis": "AnalysisNewsArticle",
    "review": "ReviewNewsArticle",
}


def article_data(
    edition: Edition, story: Story, policies: Mapping[str, str] | None = None
) -> list[Node]:
    """The story and the way to it.

    Needs the edition's credits and topics at hand. ``policies`` are paths of the newsroom's own
    pages by the property of schema.org that names them.
    """
    return [root(_article(edition, story, policies or {})), *breadcrumbs(edition.section)]


def _article(edition: Edition, story: Story, policies: Mapping[str, str]) -> Node:
    credits = list(edition.credits.all())
    authors = creators(credits)
    address = absolute(edition.path)
    return node(
        TYPES.get(edition.kind, "NewsArticle"),
        mainEntityOfPage=address,
        url=address,
        headline=edition.headline,
        description=edition.deck or story.opening,
        datePublished=moment(edition.published_at),
        dateModified=moment(modified_at(edition)),
        author=parties(authors),
        contributor=in_roles(credit for credit in credits if credit not in authors),
        image=image_data(story.pictures),
        articleSection=edition.section.name if edition.section else "",
        keywords=[topic.name for topic in edition.topics.all()],
        dateline=edition.dateline,
        inLanguage=edition.language or settings.LANGUAGE_CODE,
        isAccessibleForFree=True,
        itemReviewed=_reviewed(edition),
        correction=_corrections(edition, story),
        publisher=publisher(policies),
    )


def _reviewed(edition: Edition) -> Node | None:
    """Its first line is its name."""
    name, _, rest = edition.reviewed.strip().partition("\n")
    is_told = edition.kind == Kind.REVIEW and name
    return node("Thing", name=name.strip(), description=rest.strip()) if is_told else None


def _corrections(edition: Edition, story: Story) -> list[Node]:
    """An editor's note or an update puts nothing right."""
    return [
        node(
            "CorrectionComment",
            name=note.label,
            keywords=str(Severity.SERIOUS.label) if note.is_serious else "",
            text=note.text,
            datePublished=kept.get("date", ""),
            url=f"{absolute(edition.path)}#corrections",
        )
        for note, kept in zip(story.corrections, edition.corrections, strict=True)
        if note.kind in CORRECTED
    ]

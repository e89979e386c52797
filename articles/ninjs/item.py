from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import strip_tags

from articles.models import Edition, Section, Topic
from articles.ninjs.parties import Fields, filled, parties
from articles.ninjs.picture import associations
from articles.views.absolute import absolute
from articles.views.printed.byline import creators_named
from articles.views.printed.changed import versioned_at
from articles.views.printed.line import text_of
from articles.views.printed.story import Story

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def whole_item(edition: Edition, story: Story) -> Fields:
    """Needs the edition's credits and topics at hand, and the pictures' renditions."""
    uri = _uri(edition)
    whole = {
        "standard": STANDARD,
        **_item(edition, uri),
        "representationType": "full",
        "bodies": [_body(edition, story)],
        "associations": associations(story.pictures, uri),
    }
    return filled(whole)


def brief_item(edition: Edition) -> Fields:
    """As lists have it: without its text and pictures."""
    return {"standard": STANDARD, **_item(edition, _uri(edition)), "representationType": "partial"}


def withdrawn_item(last: Edition) -> Fields:
    """Whoever keeps the story by its ``uri`` is to show it no more; nothing that it said."""
    assert last.visible_until
    reason = last.end_reason if last.is_reason_public else ""
    return filled(
        {
            "standard": STANDARD,
            "uri": _uri(last),
            "type": "text",
            "versionCreated": timezone.localtime(last.visible_until).isoformat(),
            "pubStatus": "canceled",
            "edNote": reason,
            "representationType": "partial",
        }
    )


def _item(edition: Edition, uri: str) -> Fields:
    return filled(
        {
            "uri": uri,
            "type": "text",
            "version": str(edition.number),
            "firstCreated": timezone.localtime(edition.published_at).isoformat(),
            "versionCreated": timezone.localtime(versioned_at(edition)).isoformat(),
            "pubStatus": "usable",
            "language": edition.language or settings.LANGUAGE_CODE,
            "headlines": _roled(main=edition.headline, kicker=edition.kicker),
            "descriptions": _roled(standfirst=edition.standfirst),
            "by": text_of(creators_named(edition.credits.all())),
            "located": edition.dateline,
            **parties(list(edition.credits.all())),
            "subjects": _subjects(edition),
            "genres": [{"name": edition.get_kind_display(), "literal": edition.kind}],
            "renditions": _addresses(edition),
        }
    )


def _roled(**texts: str) -> list[Fields]:
    return [{"role": role, "value": text} for role, text in texts.items() if text.strip()]


def _subjects(edition: Edition) -> list[Fields]:
    of: list[tuple[str, Section | Topic]]
    of = [("section", edition.section)] if edition.section else []
    of += [("about", topic) for topic in edition.topics.all()]
    return [{"name": it.name, "rel": rel, "uri": absolute(it.get_absolute_url())} for rel, it in of]


def _addresses(edition: Edition) -> list[Fields]:
    page = absolute(edition.path)
    return [
        {"name": "web", "href": page, "contentType": "text/html"},
        {"name": "ninjs", "href": f"{page.rstrip('/')}.json", "contentType": "application/json"},
    ]


def _body(edition: Edition, story: Story) -> dict[str, Any]:
    context = {"edition": edition, "story": story, "root": settings.SITE_URL}
    html = render_to_string("ninjs/body.html", context).strip()
    count = len(strip_tags(html.replace("<", " <")).split())
    return {"role": "main", "contentType": "text/html", "wordCount": count, "value": html}


def _uri(edition: Edition) -> str:
    """The article's, whatever becomes of its address."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:article/{edition.article_id}"

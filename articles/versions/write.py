"""A state is written back: only what it changes, in the rows that are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import F
from django.utils import timezone

from articles.images.renditions.asking import ask_for
from articles.models import (
    Agency,
    Article,
    Author,
    Correction,
    Credit,
    Image,
    Section,
    Severity,
    Topic,
)
from articles.search.following import follow_images
from articles.versions import atoms
from articles.versions.state import MOMENTS, TEXTS, State, credits_as, day, key_of, moment, same


def write(article: Article, before: State, after: State) -> list[str]:
    """Makes the article say ``after``; the names of the fields that changed.

    An open form of the article is stale from then on. The caller holds the transaction.
    """
    changed = [name for name, value in after.items() if not same(name, before.get(name), value)]
    if not changed:
        return []
    values: dict[str, Any] = {}
    for field in changed:
        value = after[field]
        if field in TEXTS:
            values[field] = value
        elif field in MOMENTS:
            values[field] = moment(value)
        elif field == "dateline":
            values["dateline"], values["places"] = value
        elif field == "section":
            values["section_id"] = value if Section.objects.filter(pk=value).exists() else None
        else:
            _write_rows(article, field, value)
    images = {int(name.split(".")[1]) for name in changed if name.startswith("image.")}
    ask_for(images)
    follow_images(images)
    now = timezone.now()
    Article.objects.filter(pk=article.pk).update(
        **values, lock_version=F("lock_version") + 1, modified_at=now
    )
    return changed


def _write_rows(article: Article, field: str, value: Any) -> None:
    name, _, rest = field.removeprefix("image.").partition(".")
    if field in ROWS:
        ROWS[field](article, value)
    elif rest:
        _credits(Credit(image_id=int(name)), value)
    else:
        Image.objects.filter(pk=int(name)).update(**value)


def _body(article: Article, wanted: list[atoms.Atom]) -> None:
    there = Image.objects.in_bulk([it["image"] for it in wanted if it["type"] == "figure"])
    kept = [it for it in wanted if it["type"] != "figure" or it["image"] in there]
    atoms.write_body(article, atoms.body_of(article), kept)


def _credits(of: Credit, wanted: list[dict[str, Any]]) -> None:
    """The credits of the article or image that ``of`` names, in the order ``wanted``."""
    rows = list(Credit.objects.filter(article=of.article_id, image=of.image_id))
    free = {key_of("credits", credits_as([row])[0]): row for row in rows}
    authors = _there(Author, "author", wanted)
    agencies = _there(Agency, "agency", wanted) | _there(Agency, "distributor", wanted)
    for position, item in enumerate(wanted):
        row = free.pop(key_of("credits", item), None)
        if row is None:
            row = Credit(
                article_id=of.article_id,
                image_id=of.image_id,
                work=item["work"],
                author_id=item["author"] if item["author"] in authors else None,
                agency_id=item["agency"] if item["agency"] in agencies else None,
                distributor_id=item["distributor"] if item["distributor"] in agencies else None,
                place=item["place"],
                name_as_printed=item["name"],
            )
        if row.author_id or row.agency_id or row.distributor_id or row.name_as_printed:
            row.position = position
            row.save()
    Credit.objects.filter(pk__in=[row.pk for row in free.values()]).delete()


def _there(model: Any, name: str, items: list[dict[str, Any]]) -> set[int]:
    wanted = {item[name] for item in items if item[name]}
    return set(model.objects.filter(pk__in=wanted).values_list("pk", flat=True))


def _corrections(article: Article, wanted: list[dict[str, str]]) -> None:
    severity = {row.text: row.severity for row in article.corrections.all()}
    article.corrections.all().delete()
    Correction.objects.bulk_create(
        Correction(
            article=article,
            kind=it["kind"],
            severity=severity.get(it["text"], Severity.ORDINARY),
            text=it["text"],
            date=day(it["date"]),
        )
        for it in wanted
    )


def _topics(article: Article, wanted: list[int]) -> None:
    article.topics.set(Topic.objects.filter(pk__in=wanted))


ROWS: dict[str, Callable[[Article, Any], None]] = {
    "body": _body,
    "credits": lambda article, value: _credits(Credit(article=article), value),
    "corrections": _corrections,
    "topics": _topics,
}

"""The value of a field in words that an editor reads."""

from __future__ import annotations

import html
import re
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from articles.models import Agency, Article, Author, CorrectionKind, Image, Section, Topic, Work
from articles.versions.state import MOMENTS

CELL_END = re.compile(r"</t[dh]>(?=<t[dh])|</tr>(?=<tr)")
LABELS = {
    "body": _lazy("Body"),
    "credits": _lazy("Credits"),
    "corrections": _lazy("Corrections"),
    "topics": _lazy("Topics"),
    "section": _lazy("Section"),
    "caption": _lazy("Caption of a picture"),
    "credit_line": _lazy("Credit line of a picture"),
    "alt": _lazy("Alternative text of a picture"),
    "instructions": _lazy("Instructions of a picture"),
}


class Names:
    """Names of the rows that values mention, each kind asked for once."""

    def __init__(self, values: list[Any]) -> None:
        items = [it for value in values if isinstance(value, list) for it in value]
        credits = [it for it in items if isinstance(it, dict) and "work" in it]
        organisations = {it[name] for it in credits for name in ("agency", "distributor")}
        self.authors = _named(Author, {it["author"] for it in credits})
        self.agencies = _named(Agency, organisations)
        figures = {it["image"] for it in items if isinstance(it, dict) and "image" in it}
        self.images = _named(Image, figures)
        numbers = {it for it in (*values, *items) if isinstance(it, int)}
        self.sections, self.topics = _named(Section, numbers), _named(Topic, numbers)


def label(field: str) -> str:
    name = field.rpartition(".")[2] if field.startswith("image.") else field
    if field.endswith(".credits"):
        return _("Credits of a picture")
    if name in LABELS:
        return str(LABELS[name])
    return str(Article._meta.get_field(name).verbose_name).capitalize()  # type: ignore[union-attr]


def worded(field: str, value: Any, names: Names) -> str:
    """Items of a list stand in lines of their own; ``""`` for nothing."""
    if value in (None, "", []):
        return ""
    if field in MOMENTS:
        return date_format(localtime(datetime.fromisoformat(value)), "j F Y, H.i")
    if field == "dateline":
        return str(value[0])
    if field == "section":
        return names.sections.get(value, "")
    if isinstance(value, list):
        return "\n".join(_item(field, it, names) for it in value)
    return str(value)


def _item(field: str, item: Any, names: Names) -> str:
    if field == "topics":
        return names.topics.get(item, "")
    if field == "corrections":
        kind = CorrectionKind(item["kind"]).label
        return f"{kind}{', ' if item['date'] else ''}{item['date']}: {item['text']}"
    if field == "body":
        return _part(item, names)
    return _credit(item, names)


def _part(atom: dict[str, Any], names: Names) -> str:
    if atom["type"] == "figure":
        return _("Figure: %s") % names.images.get(atom["image"], "")
    if atom["type"] == "quote":
        return _("Pull quote: %s") % atom["text"]
    if atom["type"] == "embed":
        return _("Embed: %s") % atom["title"]
    return html.unescape(strip_tags(CELL_END.sub(" | ", atom["html"]))).strip()


def _credit(item: dict[str, Any], names: Names) -> str:
    who = names.authors.get(item["author"], item["name"])
    organisations = (names.agencies.get(item[it], "") for it in ("agency", "distributor"))
    parts = ", ".join(filter(None, (who, *organisations, item["place"])))
    return f"{Work(item['work']).label}: {parts}"


def _named(model: type[Model], keys: set[Any]) -> dict[int, str]:
    wanted = {key for key in keys if key}
    return (
        {row.pk: str(row) for row in model._default_manager.filter(pk__in=wanted)} if wanted else {}
    )

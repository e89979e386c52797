"""What the page of a document shows: one story of it, some of its lines, and their article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict

from articles.admin.key import key_in
from articles.models import (
    Article,
    Embed,
    Figure,
    Origin,
    PullQuote,
    Question,
    Reading,
    RichText,
    Source,
    clean_html,
)
from articles.models.source import AccountedLine
from articles.snapshot import Block
from articles.versions.atoms import atoms_of

LINES = 200
NOT_USED = "not used"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    line: AccountedLine
    questions: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcePage:
    source: Source
    reading: Reading | None
    origin: Origin | None
    stories: Page[Origin]
    lines: Page[Line]
    roles: list[tuple[str, str, int, bool]]
    chosen: str
    total: int
    unused: int
    body: list[dict[str, Any]]
    is_current: bool

    @property
    def article(self) -> Article | None:
        return self.origin.article if self.origin else None


def source_page(source: Source, asked: QueryDict) -> SourcePage:
    """In a number of queries that neither lines nor stories change."""
    reading = Reading.objects.filter(source=source, current=True).first()
    if reading:
        reading.source = source
    origins = Origin.objects.filter(reading__source=source).defer("given")
    origins = origins.select_related("article__section").order_by("first_line")
    stories = Paginator(origins, 20).get_page(asked.get("stories"))
    line = key_in(asked.get("line", ""))
    origin = _chosen(origins, stories, key_in(asked.get("story", "")), line)
    first, last = (origin.first_line, origin.last_line) if origin else (0, None)
    accounted = list(reading.accounted(first, last)) if reading else []
    chosen = asked.get("role", "")
    shown = [it for it in accounted if _is_shown(it, chosen)]
    asks = Counter(
        Question.objects.filter(reading=reading, answered_at=None).values_list("line", flat=True)
    )
    lines = [Line(line=it, questions=asks[it.number]) for it in shown]
    return SourcePage(
        source=source,
        reading=reading,
        origin=origin,
        stories=stories,
        lines=Paginator(lines, LINES).get_page(asked.get("page") or _page_of(lines, line)),
        roles=_roles(accounted),
        chosen=chosen,
        total=len(accounted),
        unused=sum(not it.is_used for it in accounted),
        body=list(_body(origin.article)) if origin and origin.article else [],
        is_current=origin is not None,
    )


def _page_of(lines: list[Line], number: int) -> int:
    before = sum(it.line.number < number for it in lines)
    return before // LINES + 1


def _chosen(origins: QuerySet[Origin], stories: Page[Origin], key: int, line: int) -> Origin | None:
    if key:
        return origins.filter(pk=key).first()
    if line:
        return origins.filter(first_line__lte=line, last_line__gte=line).first()
    return next(iter(stories.object_list), None)


def _is_shown(line: AccountedLine, chosen: str) -> bool:
    return not chosen or line.role == chosen or (chosen == NOT_USED and not line.is_used)


def _roles(lines: list[AccountedLine]) -> list[tuple[str, str, int, bool]]:
    counts = Counter((it.role, it.role_label, it.is_used) for it in lines)
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(role, label, number, used) for (role, label, used), number in most]


def _body(article: Article) -> Iterator[dict[str, Any]]:
    rows: list[Block] = [*Figure.objects.filter(parent=article).select_related("image")]
    for kind in (RichText, PullQuote, Embed):
        rows += kind._default_manager.filter(parent=article)
    for atom, row in atoms_of(sorted(rows, key=lambda row: (row.ordering, row.pk))):
        if isinstance(row, Figure):
            yield {**atom, "image": row.image, "caption": row.caption}
        else:
            yield {**atom, "html": clean_html(atom.get("html", ""))}

"""The lines that say who did a story, made from its credits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django.utils.translation import gettext as _

from articles.models import Edition, EditionCredit, Work
from articles.models.credit import CreditLine
from articles.views.printed.images import keys_of
from articles.views.printed.line import Line, filled, linked, listed, text_of
from articles.views.printed.names import addresses, called, names, person

# The first of these that a story has is its by-line.
LEADING = (Work.AUTHOR, Work.REPORTER, Work.WRITER)
# The first of these that a story without a by-line has made it.
MAKING = (Work.PHOTOGRAPHER, Work.ILLUSTRATOR, Work.VIDEOGRAPHER)


def byline(credits: Iterable[EditionCredit]) -> Line:
    first = leading(credits)
    if not first:
        return ()
    sentences = {
        Work.AUTHOR: _("By {names}"),
        Work.REPORTER: _("Reporting by {names}"),
        Work.WRITER: _("Written by {names}"),
    }
    return filled(sentences[Work(first[0].work)], names=names(first))


def leading(credits: Iterable[EditionCredit]) -> list[EditionCredit]:
    return _first_of(LEADING, credits)


def creators(credits: Iterable[EditionCredit]) -> list[EditionCredit]:
    """Who signs the story; where nobody does, who made what it shows."""
    rows = list(credits)
    return leading(rows) or _first_of(MAKING, rows)


def _first_of(works: Sequence[Work], credits: Iterable[EditionCredit]) -> list[EditionCredit]:
    rows = list(credits)
    by_work = ([row for row in rows if row.work == work] for work in works)
    return next((found for found in by_work if found), [])


def creators_named(credits: Iterable[EditionCredit]) -> Line:
    """The names alone, in order."""
    return listed(_once(creators(credits)))


def short_byline(edition: Edition) -> str:
    """The names alone, unless they made what it shows."""
    return text_of(short_line(edition))


def short_line(edition: Edition, formed: Callable[[Line], Line] = tuple) -> Line:
    """As cards and lists print it, each name ``formed``."""
    rows = creators(edition.credits.all())
    names = listed([formed(name) for name in _once(rows)])
    if not is_made_by(edition):
        return names
    sentences = {
        Work.PHOTOGRAPHER: photographs_by(_pictures_in(edition)),
        Work.ILLUSTRATOR: _("Illustrations by {names}"),
        Work.VIDEOGRAPHER: _("Video by {names}"),
    }
    return filled(sentences[Work(rows[0].work)], names=names)


def is_made_by(edition: Edition) -> bool:
    """Whether nobody signs it and its pictures are somebody's."""
    return any(row.work in MAKING for row in creators(edition.credits.all()))


def pictures_by(credits: Iterable[CreditLine], count: int) -> Line:
    """``count`` of them are shown."""
    makers = [row for row in credits if row.work == Work.PHOTOGRAPHER and _is_person(row)]
    return filled(photographs_by(count), names=listed(_once(makers))) if makers else ()


def photographs_by(count: int) -> str:
    return _("Photograph by {names}") if count == 1 else _("Photographs by {names}")


def _pictures_in(edition: Edition) -> int:
    """Cards have the number by itself: their body is not read."""
    count: int | None = getattr(edition, "picture_count", None)
    return len(set(keys_of(edition))) if count is None else count


def contributors(edition: Edition) -> list[Line]:
    """The contributor line as printed, then everybody whom neither it nor the by-line names."""
    rows = list(edition.credits.all())
    printed = linked(edition.contributor_line, addresses(rows))
    said = leading(rows)
    left = [row for row in rows if row not in said and not _is_told(row, edition.contributor_line)]
    return [line for line in (printed, *_sentences(left)) if line]


def _is_told(credit: EditionCredit, line: str) -> bool:
    """Whether the line as printed names them or, as photographers, a line of their own does."""
    in_pictures = credit.work == Work.PHOTOGRAPHER and _is_person(credit)
    return in_pictures or any(name in line for name in called(credit))


def _sentences(credits: list[EditionCredit]) -> list[Line]:
    sentences = {
        Work.AUTHOR: _("By {names}."),
        Work.REPORTER: _("Reporting by {names}."),
        Work.CONTRIBUTOR: _("{names} contributed reporting."),
        Work.WRITER: _("Writing by {names}."),
        Work.EDITOR: _("Editing by {names}."),
        Work.RESEARCHER: _("Research by {names}."),
        Work.TRANSLATOR: _("Translation by {names}."),
        Work.PHOTOGRAPHER: _("Photographs by {names}."),
        Work.ILLUSTRATOR: _("Illustrations by {names}."),
        Work.VIDEOGRAPHER: _("Video by {names}."),
        Work.SOURCE: _("Source: {names}."),
    }
    by_work = {work: [row for row in credits if row.work == work] for work in sentences}
    return [filled(sentences[work], names=names(rows)) for work, rows in by_work.items() if rows]


def _once(credits: Sequence[CreditLine]) -> list[Line]:
    return list(dict.fromkeys(person(row) for row in credits))


def _is_person(credit: CreditLine) -> bool:
    return bool(credit.author or credit.name_as_printed)

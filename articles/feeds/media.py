"""Pictures as Media RSS tells them (https://www.rssboard.org/media-rss)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articles.models import Credit
from articles.views.absolute import absolute
from articles.views.printed.line import text_of
from articles.views.printed.picture import Picture

TYPE = "image/jpeg"


class MediaCredit(NamedTuple):
    """``role`` is ``""`` for a line as printed."""

    name: str
    role: str


class Media(NamedTuple):
    address: str
    width: int
    height: int
    caption: str
    alt: str
    credits: tuple[MediaCredit, ...]
    line: str
    copyright: str
    licence: str
    licence_address: str


def media_of(pictures: Iterable[Picture]) -> Iterator[Media]:
    """What can be shown and may be passed on."""
    for picture in pictures:
        if picture.shown and picture.may_be_passed_on:
            file, line = picture.shown.largest, text_of(picture.credit)
            yield Media(
                address=absolute(file.address),
                width=file.width,
                height=file.height,
                caption=picture.caption,
                alt=picture.alt,
                credits=_credits(list(picture.image.credits.all()), line),
                line=line,
                copyright=picture.image.copyright_notice,
                licence=picture.licence.text if picture.licence else "",
                licence_address=picture.licence.url if picture.licence else "",
            )


def _credits(rows: list[Credit], line: str) -> tuple[MediaCredit, ...]:
    """Each of those whom the credits name; the line as printed where they name nobody."""
    found: dict[MediaCredit, None] = {}
    for row in rows:
        if row.printed_name:
            found[MediaCredit(row.printed_name, row.work)] = None
        if row.agency:
            found[MediaCredit(row.agency.name, "company")] = None
        if row.distributor:
            found[MediaCredit(row.distributor.name, "distribution company")] = None
    return tuple(found) or ((MediaCredit(line, ""),) if line else ())

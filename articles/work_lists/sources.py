"""The tables that the lists follow from, and what a change of each does to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
EVENTS = (INSERT, UPDATE, DELETE)
CREDITED = ("author_id", "agency_id", "distributor_id", "work")


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """``credits`` are those that new rows bring; ``editions`` are the keys of those that changed
    rows are about. Both are queries, of a query for rows with the ``columns``.

    Rows without a value in ``needed`` are nobody's business. ``lock`` is of PostgreSQL.
    """

    table: str
    columns: tuple[str, ...]
    needed: str
    credits: Callable[[str], str]
    editions: Callable[[str], str]
    lock: str = ""


def _own(rows: str) -> str:
    return f"SELECT edition_id FROM ({rows}) AS changed"  # noqa: S608


CREDITS = Source(
    table="articles_editioncredit",
    columns=("edition_id", *CREDITED),
    needed="edition_id",
    credits=lambda rows: rows,
    editions=_own,
)
# Who credits a picture and who publishes it wait for each other, or neither would see what the
# other does.
SHOWN = Source(
    table="articles_editionimage",
    columns=("edition_id", "image_id"),
    needed="image_id",
    credits=lambda rows: (
        "SELECT shown.edition_id, made.author_id, made.agency_id, made.distributor_id, made.work "  # noqa: S608
        f"FROM ({rows}) AS shown JOIN articles_credit AS made ON made.image_id = shown.image_id"
    ),
    editions=_own,
    lock="SHARE",
)
MADE = Source(
    table="articles_credit",
    columns=("image_id", *CREDITED),
    needed="image_id",
    credits=lambda rows: (
        "SELECT shown.edition_id, made.author_id, made.agency_id, made.distributor_id, made.work "  # noqa: S608
        f"FROM ({rows}) AS made JOIN articles_editionimage AS shown "
        "ON shown.image_id = made.image_id"
    ),
    editions=lambda rows: (
        "SELECT edition_id FROM articles_editionimage "  # noqa: S608
        f"WHERE image_id IN (SELECT image_id FROM ({rows}) AS changed)"
    ),
    lock="NO KEY UPDATE",
)
SOURCES = (CREDITS, SHOWN, MADE)

"""What is printed of an edition lies in these tables; and whose print a row of each is part of."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model

from articles.models import (
    Agency,
    AgencyAlias,
    Author,
    AuthorAlias,
    Credit,
    Edition,
    EditionCredit,
    EditionImage,
    Image,
    Rendition,
    Section,
    Topic,
)

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
ALWAYS = (INSERT, UPDATE, DELETE)

SHOWS = "SELECT edition_id FROM articles_editionimage WHERE image_id = {row}.%s"
ITSELF = "SELECT {row}.edition_id"


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched:
    """A table, and a query for keys of editions from one ``{row}`` of it.

    ``unprinted`` columns may change without a trace.
    """

    model: type[Model]
    editions: str
    events: tuple[str, ...] = ALWAYS
    unprinted: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def key(self) -> str:
        return str(self.model._meta.pk.column)

    @property
    def printed(self) -> list[str]:
        columns = [str(field.column) for field in self.model._meta.local_concrete_fields]
        return [it for it in columns if it not in self.unprinted and it != self.key]


def _credited(condition: str) -> str:
    """Named by an edition, or by a picture that it shows."""
    return (
        f"SELECT edition_id FROM articles_editioncredit WHERE {condition} "  # noqa: S608
        "UNION SELECT shown.edition_id FROM articles_editionimage AS shown "
        "JOIN articles_credit ON articles_credit.image_id = shown.image_id "
        f"WHERE {condition}"
    )


def _person(key: str) -> str:
    return _credited(f"author_id = {{row}}.{key}")


def _house(key: str) -> str:
    return _credited(f"(agency_id = {{row}}.{key} OR distributor_id = {{row}}.{key})")


# A person, agency, section or topic is shown nowhere when it is new, and cannot be deleted while
# it is shown.
WATCHED = (
    Watched(
        model=Edition,
        editions="SELECT {row}.id",
        events=(INSERT, UPDATE),
        unprinted=("visible_until", "ended_by_id", "end_reason", "is_reason_public", "made_by_id"),
    ),
    Watched(model=EditionCredit, editions=ITSELF),
    Watched(model=EditionImage, editions=ITSELF),
    Watched(model=Edition.topics.through, editions=ITSELF),
    Watched(
        model=Author,
        editions=_person("id"),
        events=(UPDATE,),
        unprinted=("email", "profiles", "beat", "languages", "base"),
    ),
    Watched(model=AuthorAlias, editions=_person("author_id")),
    Watched(model=Agency, editions=_house("id"), events=(UPDATE,)),
    Watched(model=AgencyAlias, editions=_house("agency_id")),
    Watched(
        model=Section,
        editions="SELECT id FROM articles_edition WHERE section_id = {row}.id",
        events=(UPDATE,),
        unprinted=("position",),
    ),
    Watched(
        model=Topic,
        editions="SELECT edition_id FROM articles_edition_topics WHERE topic_id = {row}.id",
        events=(UPDATE,),
        unprinted=("description", "start_here_id"),
    ),
    Watched(
        model=Image,
        editions=SHOWS % "id",
        events=(UPDATE,),
        unprinted=("created_at", "perceptual_hash", "sha256", "instructions", "keywords"),
    ),
    Watched(model=Credit, editions=SHOWS % "image_id"),
    Watched(model=Rendition, editions=SHOWS % "image_id", unprinted=("recipe", "size", "original")),
)

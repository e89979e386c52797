from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articles import models, sources
from articles.bulk import row
from articles.intake.agencies import Agencies
from articles.intake.entry import Entry
from articles.intake.people import People
from articles.names import mixes_scripts


def credits_of(entries: list[Entry], lexicon: sources.Lexicon) -> Iterator[models.Credit]:
    """Unsaved rows for everybody whom the stories and the files of their pictures credit; those
    of the story are kept in its entry."""
    printed = [it for entry in entries for _, it, _ in (*_printed(entry), *_in_files(entry))]
    people = People(credit.name for credit in printed if credit.name)
    organisations = (name for one in printed for name in (one.agency, one.distributor) if name)
    agencies = Agencies(organisations, lexicon)
    for entry in entries:
        for image, credit, position in _printed(entry):
            of = {"image": image} if image else {"article": entry.article}
            made = credit_row(credit, people, agencies, position=position, **of)
            entry.credits.append(made)
            _doubt(entry, made)
            yield made
        for image, credit, position in _in_files(entry):
            made = credit_row(credit, people, agencies, position=position, image=image)
            _doubt(entry, made)
            yield made


def credit_row(
    credit: sources.Credit, people: People, agencies: Agencies, **of: Any
) -> models.Credit:
    """Unsaved; without an author where more than one person has the name."""
    return row(
        models.Credit,
        work=credit.work,
        author=people.get(credit.name) if credit.name else None,
        agency=agencies.get(credit.agency) if credit.agency else None,
        distributor=agencies.get(credit.distributor) if credit.distributor else None,
        place=credit.place,
        name_as_printed=credit.name,
        **of,
    )


def _doubt(entry: Entry, credit: models.Credit) -> None:
    name = credit.name_as_printed
    if name and credit.author is None:
        entry.ask("which_person", name)
    if mixes_scripts(name):
        entry.ask("credit_unclear", name)


def _printed(entry: Entry) -> Iterator[tuple[models.Image | None, sources.Credit, int]]:
    for position, credit in enumerate(entry.story.credits):
        yield None, credit, position
    for index, block in enumerate(entry.story.body):
        if isinstance(block, sources.Figure):
            for position, credit in enumerate(block.credits):
                yield entry.images[index], credit, position


def _in_files(entry: Entry) -> Iterator[tuple[models.Image, sources.Credit, int]]:
    for position, (image, credit) in enumerate(entry.file_credits):
        yield image, credit, position

from __future__ import annotations

from collections.abc import Iterator

from articles import models, sources
from articles.intake.agencies import Agencies
from articles.intake.entry import Entry
from articles.intake.people import People
from articles.names import mixes_scripts


def credits_of(entries: list[Entry], lexicon: sources.Lexicon) -> Iterator[models.Credit]:
    """Rows for everybody whom the stories credit; kept in their entry, unsaved."""
    printed = [credit for entry in entries for _, credit, _ in _printed(entry)]
    people = People(credit.name for credit in printed if credit.name)
    organisations = (name for one in printed for name in (one.agency, one.distributor) if name)
    agencies = Agencies(organisations, lexicon)
    for entry in entries:
        for image, credit, position in _printed(entry):
            row = models.Credit(
                article=None if image else entry.article,
                image=image,
                work=credit.work,
                author=people.get(credit.name) if credit.name else None,
                agency=agencies.get(credit.agency) if credit.agency else None,
                distributor=agencies.get(credit.distributor) if credit.distributor else None,
                place=credit.place,
                position=position,
                name_as_printed=credit.name,
            )
            if credit.name and row.author is None:
                entry.ask("which_person", credit.name)
            if mixes_scripts(credit.name):
                entry.ask("credit_unclear", credit.name)
            entry.credits.append(row)
            yield row


def _printed(entry: Entry) -> Iterator[tuple[models.Image | None, sources.Credit, int]]:
    for position, credit in enumerate(entry.story.credits):
        yield None, credit, position
    for index, block in enumerate(entry.story.body):
        if isinstance(block, sources.Figure):
            for position, credit in enumerate(block.credits):
                yield entry.images[index], credit, position

"""The credits of a saved image, as documents state them and back as rows."""

from __future__ import annotations

from collections.abc import Iterator

from articles import models, sources
from articles.intake.agencies import Agencies
from articles.intake.credits import credit_row
from articles.intake.people import People


def stated_credits(image: models.Image) -> Iterator[sources.Credit]:
    for row in image.credits.select_related("author", "agency", "distributor"):
        yield sources.Credit(
            work=sources.Work(row.work),
            name=row.printed_name,
            agency=row.agency.name if row.agency else "",
            distributor=row.distributor.name if row.distributor else "",
        )


def add_credits(
    image: models.Image, credits: tuple[sources.Credit, ...], lexicon: sources.Lexicon
) -> list[models.Question]:
    """Questions are about names that more than one person has."""
    people = People(it.name for it in credits if it.name)
    named = [name for it in credits for name in (it.agency, it.distributor) if name]
    agencies = Agencies(named, lexicon)
    questions = []
    for position, credit in enumerate(credits):
        row = credit_row(credit, people, agencies, image=image, position=position)
        row.save()
        if credit.name and row.author is None:
            kind = models.Asked.WHICH_PERSON
            questions.append(models.Question(image=image, kind=kind, text=credit.name, line=0))
    return questions

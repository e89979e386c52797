from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from articles import models, sources
from articles.images.metadata import FileMetadata
from articles.intake.agencies import Agencies
from articles.intake.credits import credit_row
from articles.intake.file_credit import file_credit
from articles.intake.file_words import fill_words, kept
from articles.intake.lexicon import newsroom_lexicon
from articles.intake.one_writer import one_writer
from articles.intake.people import People

KEPT = ("iptc", "xmp", "exif", "filled")


@transaction.atomic
def fill(
    image: models.Image,
    metadata: FileMetadata,
    *,
    lexicon: sources.Lexicon | None = None,
    article: models.Article | None = None,
    reading: models.Reading | None = None,
) -> tuple[str, ...]:
    """Writes what the file of a saved image says into its empty fields; returns their names.

    Whom it credits becomes credits of an image that has none; what cannot be told, or differs from
    the credit that is there, becomes a question. All of it is kept as the image's Metadata.
    """
    if metadata.is_empty:
        models.Metadata.objects.filter(image=image).delete()
        return ()
    one_writer()
    lexicon = lexicon or newsroom_lexicon()
    said = file_credit(metadata, image.credit_line, list(_credits(image)), lexicon)
    filled = fill_words(image, metadata, said.line)
    image.save(update_fields=filled)
    row = kept(image, metadata, filled)
    defaults = {name: getattr(row, name) for name in KEPT}
    models.Metadata.objects.update_or_create(image=image, defaults=defaults)
    questions = [
        models.Question(
            reading=reading, article=article, image=image, line=0,
            kind=it.kind, text=it.text, proposal=it.proposal,
        )
        for it in said.asked
    ]  # fmt: skip
    questions += _add_credits(image, said.credits, lexicon)
    _ask_once(image, questions)
    return tuple(filled)


def _credits(image: models.Image) -> Iterator[sources.Credit]:
    for row in image.credits.select_related("author", "agency", "distributor"):
        yield sources.Credit(
            work=sources.Work(row.work),
            name=row.printed_name,
            agency=row.agency.name if row.agency else "",
            distributor=row.distributor.name if row.distributor else "",
        )


def _add_credits(
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


def _ask_once(image: models.Image, questions: list[models.Question]) -> None:
    there = set(image.questions.values_list("kind", "text", "proposal"))
    models.Question.objects.bulk_create(
        it for it in questions if (str(it.kind), it.text, it.proposal) not in there
    )

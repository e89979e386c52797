from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles import models, sources
from articles.images.metadata import FileMetadata
from articles.intake.file_credit import file_credit
from articles.intake.file_words import fill_words, kept
from articles.intake.image_credits import add_credits, stated_credits
from articles.intake.lexicon import newsroom_lexicon
from articles.intake.one_writer import one_writer
from articles.intake.sides import restrictions_in, sides_of

KEPT = ("iptc", "xmp", "exif", "filled", "sides", "restrictions")


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
        _ask_once(image, [])
        return ()
    one_writer()
    lexicon = lexicon or newsroom_lexicon()
    known = list(stated_credits(image))
    said = file_credit(metadata, image.credit_line, known, lexicon)
    sides = sides_of(image, known, said, metadata)
    filled = fill_words(image, metadata, said.line, disputed=bool(sides))
    image.save(update_fields=filled)
    row = kept(image, metadata, filled, sides, restrictions_in(metadata) if sides else "")
    defaults = {name: getattr(row, name) for name in KEPT}
    models.Metadata.objects.update_or_create(image=image, defaults=defaults)
    questions = [
        models.Question(
            reading=reading, article=article, image=image, line=0,
            kind=it.kind, text=it.text, proposal=it.proposal,
        )
        for it in said.asked
    ]  # fmt: skip
    questions += add_credits(image, said.credits, lexicon)
    _ask_once(image, questions)
    return tuple(filled)


def _ask_once(image: models.Image, questions: list[models.Question]) -> None:
    """What a file before this one left in dispute is so no more."""
    keys = {(str(it.kind), it.text, it.proposal) for it in questions}
    there = {(it.kind, it.text, it.proposal): it for it in image.questions.all()}
    moot = [
        it.pk
        for key, it in there.items()
        if it.kind == models.Asked.CREDITS_DIFFER and key not in keys
    ]
    past = image.questions.filter(pk__in=moot, answered_at=None)
    past.update(answered_at=timezone.now())
    models.Question.objects.bulk_create(
        it for it in questions if (str(it.kind), it.text, it.proposal) not in there
    )

"""A document that is there is read again, because an editor said what a line of it is."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles.heavy import read_one
from articles.intake.batch import store
from articles.intake.documents import Document
from articles.intake.entry import Entry
from articles.intake.lexicon import newsroom_lexicon
from articles.intake.one_writer import one_writer
from articles.intake.options import Options, newsroom_limits
from articles.models import LineRole, Source
from articles.reader_process import Copy
from articles.sources import DocumentRefused, Role


@transaction.atomic
def read_again(source: Source) -> list[Entry]:
    """Its articles follow the new reading like a new version; readers see nothing of it.

    Raises DocumentRefused when it cannot be read any more.
    """
    one_writer()
    said = LineRole.objects.filter(origin__reading__source=source)
    told = {(it.digest, it.occurrence): Role(it.role) for it in said}
    document = Document(name=source.name, data=bytes(source.data))
    options = Options(goes_in_as="draft", lexicon=newsroom_lexicon(), limits=newsroom_limits())
    copy = Copy(document.name, document.data, told)
    stories = read_one(copy, options.lexicon, options.limits)
    if isinstance(stories, str):
        raise DocumentRefused(source.name, stories)
    return store([(document, stories)], options, timezone.now())

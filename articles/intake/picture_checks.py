"""Stories with a picture that readers may not be shown, before any of them is published."""

from __future__ import annotations

from datetime import datetime

from articles import models
from articles.bulk import insert
from articles.intake.entry import Entry
from articles.publishing import blocking, faults_in


def publishable(entries: list[Entry], now: datetime) -> list[Entry]:
    """The others stay drafts, and the desk is asked; in a number of statements that is fixed."""
    shown = {
        entry.article.pk: (
            [image.pk for image in entry.images.values() if image.file],
            max(now, entry.article.embargo_until or now),
        )
        for entry in entries
    }
    found = faults_in(shown)
    for entry in entries:
        faults = found.get(entry.article.pk, [])
        entry.blocked = "; ".join(map(str, blocking(faults)))
        entry.doubts = [] if entry.blocked else [str(it) for it in faults]
        for fault in blocking(faults):
            entry.ask("picture_rights", str(fault))
            entry.questions[-1].image_id = fault.image
    _hold([entry for entry in entries if entry.blocked])
    return [entry for entry in entries if not entry.blocked]


def _hold(entries: list[Entry]) -> None:
    if not entries:
        return
    numbers = [entry.article.pk for entry in entries]
    models.Article.objects.filter(pk__in=numbers).update(stage=models.Stage.DRAFT)
    insert(it for entry in entries for it in entry.questions if it.pk is None)

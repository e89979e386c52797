"""What was read becomes entries: articles that are not saved yet, and what is asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from articles import models, sources
from articles.bulk import row
from articles.intake.account import account_of
from articles.intake.documents import Document
from articles.intake.entry import Entry
from articles.intake.reading import Stories
from articles.names import slug_from

Read = tuple[Document, Stories]
# A moment to come within a day may be today's, in a zone that is not named.
CLOCKS_DIFFER = timedelta(days=1)
CLOCKS_OFF = timedelta(minutes=10)


def entries_of(reads: Sequence[Read], now: datetime) -> list[Entry]:
    """One unsaved entry a story, in order."""
    digests = [document.sha256 for document, _ in reads]
    there = models.Source.objects.filter(sha256__in=digests).defer("data")
    known = {source.sha256: source for source in there}
    return [
        entry
        for document, stories in reads
        for entry in _entries(document, stories, known.get(document.sha256), now)
    ]


def _entries(
    document: Document, stories: Stories, known: models.Source | None, now: datetime
) -> list[Entry]:
    """They share the source and the account of its lines; a source may have come before."""
    source = known or row(
        models.Source,
        sha256=document.sha256,
        name=document.name,
        data=document.data,
        size=len(document.data),
        received_at=now,
        text_sha256=document.text_sha256,
    )
    reading = row(
        models.Reading,
        source=source,
        reader=stories[0].reader,
        encoding=stories[0].encoding,
        lines=[line for story in stories for line in account_of(story)],
        made_at=now,
    )
    return [_entry(document, story, source, reading, now) for story in stories]


def _entry(
    document: Document,
    story: sources.Story,
    source: models.Source,
    reading: models.Reading,
    now: datetime,
) -> Entry:
    article = _article(source, story, now)
    entry = Entry(document=document, story=story, source=source, reading=reading, article=article)
    for question in story.questions:
        entry.ask(question.kind, question.text, line=question.line, proposal=question.proposal)
    for stated in (story.published, story.updated):
        if stated and _aware(stated.moment) > now + _differs(stated):
            entry.ask("date_unclear", stated.printed)
    return entry


def _article(source: models.Source, story: sources.Story, now: datetime) -> models.Article:
    dateline = story.dateline
    return row(
        models.Article,
        headline=story.headline,
        kicker=story.kicker,
        standfirst=story.standfirst,
        slug=slug_from(story.headline, f"story-{source.sha256[:8]}"),
        language=story.language,
        dateline=dateline.printed if dateline else "",
        places=[[place.city, place.region] for place in dateline.places] if dateline else [],
        byline=story.byline,
        contributor_line=story.contributor_line,
        first_published_at=_moment(story.published, now),
        source_updated_at=_moment(story.updated, now),
        embargo_until=_not_before(story, now),
        identifier=story.identifier,
        source=source,
    )


def _not_before(story: sources.Story, now: datetime) -> datetime | None:
    """The embargo, or a date of publication still to come, whichever ends later."""
    moments = [_aware(story.embargo.moment)] if story.embargo else []
    if story.published and _aware(story.published.moment) > now + _differs(story.published):
        moments.append(_aware(story.published.moment))
    return max(moments, default=None)


def _differs(stated: sources.Stated) -> timedelta:
    """How far a clock may be ahead: a moment without its zone is of another day elsewhere."""
    zoned = isinstance(stated.moment, datetime) and timezone.is_aware(stated.moment)
    return CLOCKS_OFF if zoned else CLOCKS_DIFFER


def _moment(stated: sources.Stated | None, now: datetime) -> datetime | None:
    """A stated date, in the newsroom's zone unless it names its own; never one to come."""
    if stated is None:
        return None
    moment = _aware(stated.moment)
    return moment if moment <= now else None


def _aware(moment: date | datetime) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time.min)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment

"""Stories become rows, many stories with few statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from django.utils import timezone

from articles import models, sources
from articles.bulk import insert
from articles.intake.account import account_of
from articles.intake.body import blocks_of, images_of
from articles.intake.credits import credits_of
from articles.intake.documents import Document
from articles.intake.earlier import earlier_versions
from articles.intake.entry import Entry
from articles.intake.options import STAGES, Options
from articles.intake.reading import Stories
from articles.names import free_slugs, name_key, slug_from
from articles.publishing import publish_all

Read = tuple[Document, Stories]


def store(reads: Sequence[Read], options: Options, now: datetime) -> list[Entry]:
    """Rows for all stories, in order, published if so asked. The caller holds the transaction."""
    sections = {section.key: section for section in models.Section.objects.all()}
    chosen = _chosen_section(sections, options.section_name)
    earlier = earlier_versions(document for document, _ in reads)
    entries = [entry for document, stories in reads for entry in _entries(document, stories, now)]
    for entry in entries:
        entry.earlier = earlier.get(entry.document.name)
        if entry.earlier:
            entry.ask("earlier_version", entry.story.headline, proposal=str(entry.earlier))
    for entry in entries:
        _place(entry, sections, chosen)
        entry.article.stage = models.Stage.DRAFT if entry.held_back else STAGES[options.goes_in_as]
    _save(entries, options.lexicon)
    if options.goes_in_as == "published":
        ready = [entry for entry in entries if not entry.held_back]
        publish_all([(entry.article, entry.content) for entry in ready])
    return entries


def _entries(document: Document, stories: Stories, now: datetime) -> list[Entry]:
    """One entry a story; they share the source and the account of its lines."""
    source = models.Source(
        sha256=document.sha256,
        name=document.name,
        data=document.data,
        size=len(document.data),
        received_at=now,
    )
    reading = models.Reading(
        source=source,
        reader=stories[0].reader,
        encoding=stories[0].encoding,
        lines=[row for story in stories for row in account_of(story)],
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
    return entry


def _article(source: models.Source, story: sources.Story, now: datetime) -> models.Article:
    dateline = story.dateline
    return models.Article(
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
        embargo_until=_embargo(story.embargo),
        identifier=story.identifier,
        source=source,
    )


def _embargo(stated: sources.Stated | None) -> datetime | None:
    return _aware(stated.moment) if stated else None


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


def _chosen_section(sections: dict[str, models.Section], name: str) -> models.Section | None:
    """The section of that name, made if there is none: whoever names it wants it."""
    if not name:
        return None
    slug = free_slugs(models.Section, [slug_from(name, "section")])[0]
    return sections.get(name_key(name)) or models.Section.objects.create(name=name, slug=slug)


def _place(
    entry: Entry, sections: dict[str, models.Section], chosen: models.Section | None
) -> None:
    """A stated section, or a kicker that is a section's name, files the article there."""
    stated = sections.get(name_key(entry.story.section))
    named = sections.get(name_key(entry.story.kicker))
    entry.article.section = stated or named or chosen
    if named:
        entry.article.kicker = ""


def _save(entries: list[Entry], lexicon: sources.Lexicon) -> None:
    insert({id(it.source): it.source for it in entries}.values())
    insert({id(it.reading): it.reading for it in entries}.values())
    insert(entry.article for entry in entries)
    for entry in entries:
        entry.images = images_of(entry.story)
    insert(image for one in entries for image in one.images.values())
    insert(credits_of(entries, lexicon))
    for entry in entries:
        entry.blocks = blocks_of(entry)
        entry.corrections = [
            models.Correction(article=entry.article, kind=it.kind, text=it.text, date=it.date)
            for it in entry.story.corrections
        ]
    for kind in models.BLOCK_TYPES:
        insert(block for entry in entries for block in entry.blocks if isinstance(block, kind))
    insert(it for entry in entries for it in entry.corrections)
    insert(it for entry in entries for it in entry.questions)

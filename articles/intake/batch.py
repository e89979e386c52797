"""Stories become rows, many stories with few statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from articles import models
from articles.bulk import insert, row
from articles.images.renditions import asking as renditions
from articles.intake.body import blocks_of, images_of
from articles.intake.credits import credits_of
from articles.intake.earlier import find_origins, give_titles, waves
from articles.intake.entries import Read, entries_of
from articles.intake.entry import Entry
from articles.intake.filing import place, topics_of
from articles.intake.new_version import known_images, origin_of, version_of
from articles.intake.options import STAGES, Options
from articles.intake.picture_checks import publishable
from articles.intake.picture_words import take_words
from articles.intake.pictures import Pictures
from articles.intake.topics import Topics
from articles.names import free_slugs, name_key, slug_from
from articles.plates import asking as plates
from articles.publishing import publish_all
from articles.versions.follow import Followed, follow, move_on, not_changed, older, to_follow


def store(reads: Sequence[Read], options: Options, now: datetime) -> list[Entry]:
    """Rows for all stories, in order, published if so asked. The caller holds the transaction.

    A story that came before becomes a new version of its article, which is never published.
    """
    sections = {section.key: section for section in models.Section.objects.all()}
    chosen = _chosen_section(sections, options.section_name)
    entries = entries_of(reads, now)
    for entry in entries:
        place(entry, sections, chosen)
        entry.article.stage = models.Stage.DRAFT if entry.held_back else STAGES[options.goes_in_as]
    give_titles(entries)
    save_readings(entries)
    for wave in waves(entries):
        find_origins(wave)
        _save(wave, options)
        fresh = [entry for entry in wave if entry.origin is None]
        insert(map(origin_of, fresh))
        if options.goes_in_as == "published":
            ready = publishable([entry for entry in fresh if not entry.held_back], now)
            editions = publish_all([(entry.article, entry.content) for entry in ready])
            for entry in ready:
                until = entry.article.embargo_until
                entry.scheduled = until if until and until > now else None
            shown = (image for entry in ready for image in entry.images.values())
            renditions.ask_for((image.pk for image in shown if image.file), in_bulk=True)
            plates.ask_for((edition.pk for edition in editions), in_bulk=True)
        _follow([entry for entry in wave if entry.origin], options, now)
    return entries


def _chosen_section(sections: dict[str, models.Section], name: str) -> models.Section | None:
    """The section of that name, made if there is none: whoever names it wants it."""
    if not name:
        return None
    slug = free_slugs(models.Section, [slug_from(name, "section")])[0]
    return sections.get(name_key(name)) or models.Section.objects.create(name=name, slug=slug)


def _follow(known: list[Entry], options: Options, now: datetime) -> None:
    """New versions of stories; most stories of a feed that moved on are as they were."""
    for entry in known:
        if entry.is_older and entry.origin:
            entry.followed = Followed(said=older(entry.story.version, entry.origin.version))
    known = [entry for entry in known if not entry.is_older]
    same = [entry for entry in known if not entry.is_changed]
    move_on((entry.origin, version_of(entry, options)) for entry in same if entry.origin)
    for entry in same:
        entry.followed = Followed(said=not_changed(entry.origin))
    changed = [(entry, entry.origin) for entry in known if entry.origin and entry.is_changed]
    articles = to_follow(origin for _, origin in changed)
    for entry, origin in changed:
        article = articles.pop(origin.article_id or 0, None)  # once: it is as it was before
        entry.followed = follow(origin, version_of(entry, options), now, article)


def save_readings(entries: list[Entry]) -> None:
    """Each document's source and reading once; a source that comes back is there already."""
    readings = {id(entry.reading): entry.reading for entry in entries}
    sources_of = {id(reading.source): reading.source for reading in readings.values()}
    there = [it.pk for it in sources_of.values() if it.pk]
    models.Reading.objects.filter(source__in=there, current=True).update(current=False)
    insert(it for it in sources_of.values() if not it.pk)
    insert(readings.values())


def _save(wave: list[Entry], options: Options) -> None:
    """Everything of new articles; of new versions what is shared: people, topics, images."""
    fresh = [entry for entry in wave if entry.origin is None]
    working = [entry for entry in wave if entry.origin is None or entry.is_changed]
    insert(entry.article for entry in fresh)
    pictures = Pictures(options.limits)
    known_images([entry for entry in working if entry.origin])
    for entry in working:
        if entry.origin is None:
            entry.images = images_of(entry.story)
        pictures.give(entry)
        take_words(entry, options.lexicon)
    images = [image for one in working for image in one.images.values() if image.pk is None]
    images += [image for entry in working for image in entry.loose]
    insert(images)
    insert(it for entry in working for it in entry.metadata)
    new_images = set(map(id, images))
    credits = list(credits_of(working, options.lexicon))
    insert(
        credit
        for credit in credits
        if id(credit.image) in new_images or (credit.article and credit.article.pk)
    )
    topics = Topics(map(topics_of, working))
    for entry in working:
        entry.topics = topics.of(topics_of(entry))
        entry.blocks = blocks_of(entry)
        entry.corrections = [
            models.Correction(article=entry.article, kind=it.kind, text=it.text, date=it.date)
            for it in entry.story.corrections
        ]
    _save_content(fresh)


def _save_content(fresh: list[Entry]) -> None:
    for kind in models.BLOCK_TYPES:
        insert(block for entry in fresh for block in entry.blocks if isinstance(block, kind))
    insert(it for entry in fresh for it in entry.corrections)
    insert(it for entry in fresh for it in entry.questions)
    through = models.Article.topics.through
    insert(
        row(through, article_id=entry.article.pk, topic_id=topic)
        for entry in fresh
        for topic in entry.topics
    )

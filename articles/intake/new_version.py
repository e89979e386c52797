"""A story that was taken in before, as a version of it that can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from articles import models
from articles.bulk import row
from articles.intake.body import images_of
from articles.intake.entry import Entry
from articles.intake.options import Options
from articles.versions.follow import Version
from articles.versions.state import State, made_of
from articles.versions.words import LEAST, LEAST_STATED, alike

Words = dict[str, str]


def origin_of(entry: Entry) -> models.Origin:
    """The unsaved origin of a story that comes in for the first time; its article is saved."""
    first, last = _lines(entry)
    return row(
        models.Origin,
        article=entry.article,
        reading=entry.reading,
        identifier="" if entry.is_stray else entry.story.identifier,
        name=entry.document.name,
        title=entry.title,
        first_line=first,
        last_line=last,
        digest=entry.story.digest,
        version=entry.story.version or None,
        given=_state(entry),
    )


def version_of(entry: Entry, options: Options) -> Version:
    origin = entry.origin
    assert origin is not None
    first, last = _lines(entry)
    state = _state(entry) if entry.is_changed else {}
    if state and not entry.names_section:
        state.pop("section")
    is_another = bool(state) and _is_another(entry, origin, state)
    return Version(
        reading=entry.reading,
        state=state,
        digest=entry.story.digest,
        number=entry.story.version,
        identifier="" if entry.is_stray else entry.story.identifier,
        name=entry.document.name,
        title=entry.title,
        first_line=first,
        last_line=last,
        questions=entry.questions,
        hold=_hold(entry),
        apart=_apart(entry, origin, options, is_another=is_another) if state else "",
        is_another=is_another,
    )


def known_images(entries: list[Entry]) -> None:
    """Gives the figures that an article had before their images; the others get new ones."""
    given = [_images_given(entry) for entry in entries]
    wanted = {pk for words in given for pk in words}
    there = set(models.Image.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    for entry, words in zip(entries, given, strict=True):
        entry.images = images_of(entry.story)
        left = {pk: it for pk, it in words.items() if pk in there}
        for index, pk in _pairs(entry.images, left):
            entry.images[index].pk = pk


def _images_given(entry: Entry) -> dict[int, Words]:
    assert entry.origin is not None
    return {
        int(name.split(".")[1]): words
        for name, words in entry.origin.given.items()
        if name.startswith("image.") and name.count(".") == 1
    }


def _pairs(fresh: dict[int, models.Image], there: dict[int, Words]) -> Iterator[tuple[int, int]]:
    """By all of its words, else by its caption, its credit line, and at last by its place."""
    left, free = dict(fresh), dict(there)
    same_number = len(left) == len(free)
    for names in (("caption", "credit_line", "alt"), ("caption",), ("credit_line",), ("alt",)):
        for index, image in list(left.items()):
            mine = [getattr(image, name) for name in names]
            match = (pk for pk, words in free.items() if [words.get(n) for n in names] == mine)
            pk = next(match, None) if any(mine) else None
            if pk is not None:
                del free[pk], left[index]
                yield index, pk
    if same_number:
        yield from zip(left, free, strict=True)


def _state(entry: Entry) -> State:
    credits: dict[int, list[models.Credit]] = {}
    for credit in entry.credits:
        if credit.image is not None:
            credits.setdefault(credit.image.pk, []).append(credit)
    images = images_of(entry.story)  # not what their files say, which no version takes back
    for index, image in images.items():
        image.pk = entry.images[index].pk
    shown = [(image, credits.get(image.pk, [])) for image in images.values()]
    return made_of(entry.article, entry.content, shown)


def _lines(entry: Entry) -> tuple[int, int]:
    numbers = [line.number for line in entry.story.lines]
    return (min(numbers), max(numbers)) if numbers else (1, 0)


def _hold(entry: Entry) -> str:
    if entry.story.hold:
        return entry.story.hold
    unclear = any(question.kind == "embargo_unclear" for question in entry.questions)
    return "has an embargo whose end is not clear" if unclear else ""


def _is_another(entry: Entry, origin: models.Origin, state: State) -> bool:
    """Whether it has nothing in common with what the origin gave before."""
    return not alike(origin.given, state, LEAST_STATED if entry.story.identifier else LEAST)


def _apart(entry: Entry, origin: models.Origin, options: Options, *, is_another: bool) -> str:
    """Why nothing may follow it unasked; ``""`` when it is a plain new version."""
    if entry.story.hold and not entry.story.body:
        return "a notice without a text of its own"
    if _is_of_this_import(entry, origin, options):
        same = _same(entry, origin, "under")
        return f"conflict: “{origin.article}” came in this import {same}"
    if is_another:
        same = _same(entry, origin, "of")
        return f"conflict: nothing in it is like “{origin.article}” {same}"
    return ""


def _is_of_this_import(entry: Entry, origin: models.Origin, options: Options) -> bool:
    """Whether the import took in the version before too: in this run, or in one of the same
    documents that was broken off before it, where that version was another document."""
    if entry.is_next:  # of two, the higher counts, in whatever order they come
        return False
    made = origin.reading.made_at
    if options.began and made >= options.began:
        return True
    is_another_document = origin.name != entry.document.name
    return bool(options.resumed and made >= options.resumed and is_another_document)


def _same(entry: Entry, origin: models.Origin, by: str) -> str:
    """What makes them the same story."""
    if entry.story.identifier and origin.identifier == entry.story.identifier:
        return f"{by} the same identifier {origin.identifier}"
    if origin.name != entry.document.name:
        return f"from {origin.name}, which was the same document before"
    return f"{by} the same name"

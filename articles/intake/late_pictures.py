"""Pictures that lie beside documents that came before: files that captions waited for, and other
files under the names of those that are there."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from articles import images, models
from articles.images.metadata import read
from articles.images.renditions.asking import ask_for
from articles.images.upright_sides import upright_sides
from articles.intake.documents import Beside, Document
from articles.intake.fill import fill
from articles.models import Asked, Figure, Image, Outcome, Question, Receipt
from articles.search.following import follow_images
from articles.sources import Limits

CAME_BEFORE = (Outcome.UNCHANGED, Outcome.UPDATED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Late:
    """A document that came before, what lies beside it, and the figures of its articles."""

    receipt: Receipt
    name: str
    beside: Beside
    figures: list[Figure]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What became of a file, in words; a refused one ``changes`` nothing."""

    said: str
    changes: bool = True

    @classmethod
    def refused(cls, name: str, refusal: images.PictureRefused) -> Done:
        return cls(said=f"picture not kept: {name}: {refusal}", changes=False)


def looked_for(items: Iterable[tuple[Document, Receipt]]) -> list[Late]:
    """Documents whose pictures are worth a look: at the cost of one query if there are any."""
    came = [
        (document, document.beside, receipt)
        for document, receipt in items
        if receipt.source
        and receipt.outcome in CAME_BEFORE
        and document.beside
        and document.beside.has_pictures()
    ]
    if not came:
        return []
    sources = {receipt.source_id for _, _, receipt in came}
    columns = ("image__file", "image__original_name", "image__sha256", "image__caption")
    rows = Figure.objects.filter(parent__source__in=sources).order_by("parent", "ordering")
    figures: dict[int, list[Figure]] = defaultdict(list)
    for figure in rows.select_related("image", "parent").only(*columns, "parent__source"):
        figures[figure.parent.source_id or 0].append(figure)
    late = [
        Late(
            receipt=receipt, name=document.name, beside=beside,
            figures=figures[receipt.source_id or 0],
        )
        for document, beside, receipt in came
    ]  # fmt: skip
    return [it for it in late if any(_names(it))]


def bring(late: Iterable[Late], limits: Limits) -> None:
    """Gives what is certain, asks about what is not; the receipts say so. The caller holds the
    transaction."""
    for it in late:
        done = [*_given(it, limits), *_other_files(it, limits)]
        if any(one.changes for one in done):
            it.receipt.outcome = Outcome.UPDATED
        said = (one.said for one in done)
        it.receipt.reason = "; ".join(filter(None, (it.receipt.reason, *said)))


def _names(late: Late) -> Iterator[str]:
    """The pictures beside it that may be of one of its figures."""
    for figure in late.figures:
        yield from late.beside.named(figure.image.original_name)
    if _bare(late):
        yield from late.beside.still_of_stem(PurePosixPath(late.name).stem)


def _bare(late: Late) -> Figure | None:
    """The only figure, if its document has no name for its file."""
    only = late.figures[0] if len(late.figures) == 1 else None
    return only if only and not (only.image.file or only.image.original_name) else None


def _given(late: Late, limits: Limits) -> Iterator[Done]:
    stem = PurePosixPath(late.name).stem
    for figure in late.figures:
        name = figure.image.original_name
        if figure.image.file:
            continue
        found = late.beside.named(name) if name else []
        if not name and _bare(late):
            found = late.beside.still_of_stem(stem)
        same = [it for it in late.figures if it.image.original_name == name]
        if len(found) == 1 and len({it.image_id for it in same}) == 1:
            yield _give(figure, found[0], late.beside, limits)


def _give(figure: Figure, name: str, beside: Beside, limits: Limits) -> Done:
    called = PurePosixPath(name).name
    try:
        arrival = images.arrive(beside.read(name, limits.picture), called, limits)
    except images.PictureRefused as refusal:
        return Done.refused(called, refusal)
    fields = arrival.fields(_stored(arrival))
    Image.objects.filter(pk=figure.image_id).update(**fields)
    figure.image.refresh_from_db()
    reading = models.Reading.objects.filter(source=figure.parent.source_id, current=True).last()
    fill(figure.image, read(arrival.data), article=figure.parent, reading=reading)
    ask_for([figure.image_id], in_bulk=True)
    follow_images([figure.image_id])
    return Done(said=f"picture {called} given to its caption")


def _other_files(late: Late, limits: Limits) -> Iterator[Done]:
    seen: set[int] = set()
    for figure in late.figures:
        image = figure.image
        if not image.file or image.pk in seen:
            continue
        seen.add(image.pk)
        found = late.beside.named(image.original_name)
        data = late.beside.read(found[0], limits.picture) if len(found) == 1 else b""
        if data and hashlib.sha256(data).hexdigest() != image.sha256:
            yield from _ask(figure, data, limits)


def _ask(figure: Figure, data: bytes, limits: Limits) -> Iterator[Done]:
    """Once about each other file, whatever the answer was."""
    name = figure.image.original_name
    digest = hashlib.sha256(data).hexdigest()
    asked = Question.objects.filter(article=figure.parent, kind=Asked.WHICH_FILE)
    if asked.filter(text=name, proposal__endswith=digest[:16]).exists():
        return
    try:
        arrival = images.arrive(data, name, limits)
    except images.PictureRefused as refusal:
        yield Done.refused(name, refusal)
        return
    loose = Image.objects.create(**arrival.fields(_stored(arrival)))
    metadata = read(data)
    fill(loose, metadata, article=figure.parent)
    turned = metadata.exif.get("Orientation", "")
    seen = arrival.seen
    width, height = upright_sides(seen.format, seen.width, seen.height, turned)
    reading = models.Reading.objects.filter(source=figure.parent.source_id, current=True).last()
    Question.objects.create(
        reading=reading, article=figure.parent, image=loose, kind=Asked.WHICH_FILE, line=0,
        text=name,
        proposal=f"{width} × {height}, {digest[:16]}",
    )  # fmt: skip
    yield Done(said=f"another file came under the name of picture {name}: asked at the desk")


def _stored(arrival: images.Arrival) -> str:
    there = Image.objects.filter(sha256=arrival.sha256).exclude(file="")
    name = there.values_list("file", flat=True).first()
    return name or images.keep(arrival.data, arrival.seen.extension)

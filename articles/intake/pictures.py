"""Which picture belongs to which caption: by its name, or because there is but one of each.

What is not certain is asked, with the picture kept. A picture that is refused never costs its
story anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from articles import images, models, sources
from articles.images.metadata import read
from articles.intake.body import path_in
from articles.intake.documents import Beside
from articles.intake.entry import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """The pictures of a story: by the place of their figure in the body, and without a figure."""

    placed: dict[int, sources.Picture] = field(default_factory=dict)
    loose: list[sources.Picture] = field(default_factory=list)


class Pictures:
    """Gives the images of new stories their files, each file kept once for all that show it."""

    def __init__(self, limits: sources.Limits) -> None:
        self._limits = limits
        self._files: dict[str, str] = {}

    def give(self, entry: Entry) -> None:
        """Only to new images. Pictures without a place become images that are asked about."""
        limits = self._limits
        found = find_pictures(entry.story, entry.document.name, entry.document.beside, limits)
        for index, picture in found.placed.items():
            image = entry.images[index]
            if image.pk is None:
                self._fill(entry, image, picture)
        if entry.origin is None:
            used = {picture.name for picture in (*found.placed.values(), *found.loose)}
            for picture in (*found.loose, *self._others(entry, used)):
                self._keep_loose(entry, picture)

    def _others(self, entry: Entry, used: set[str]) -> Iterator[sources.Picture]:
        """Pictures of other names, beside the only story there."""
        beside = entry.document.beside
        if beside is None or entry.title:
            return
        for name in beside.of_the_only_document():
            if name not in used:
                data = beside.read(name, self._limits.picture)
                yield sources.Picture(name=name, data=data)

    def _keep_loose(self, entry: Entry, picture: sources.Picture) -> None:
        image = models.Image()
        if not self._fill(entry, image, picture):
            return
        captions = [image.caption for image in entry.images.values() if image.caption]
        entry.ask("which_picture", picture.name, proposal=captions[0] if len(captions) == 1 else "")
        entry.questions[-1].image = image
        entry.loose.append(image)

    def _fill(self, entry: Entry, image: models.Image, picture: sources.Picture) -> bool:
        """False when the picture is refused."""
        try:
            arrival = images.arrive(picture.data, picture.name, self._limits)
        except images.PictureRefused as refusal:
            entry.refuse_picture(picture.name, str(refusal))
            return False
        for name, value in arrival.fields(self._file(arrival)).items():
            setattr(image, name, value)
        metadata = read(picture.data)
        if not metadata.is_empty:
            entry.from_files.append((image, metadata))
        return True

    def _file(self, arrival: images.Arrival) -> str:
        if arrival.sha256 not in self._files:
            there = models.Image.objects.filter(sha256=arrival.sha256).exclude(file="")
            name = there.values_list("file", flat=True).first()
            self._files[arrival.sha256] = name or images.keep(arrival.data, arrival.seen.extension)
        return self._files[arrival.sha256]


def find_pictures(
    story: sources.Story, name: str, beside: Beside | None, limits: sources.Limits
) -> Found:
    found = Found()
    figures = {at: it for at, it in enumerate(story.body) if isinstance(it, sources.Figure)}
    inside = {picture.name: picture for picture in story.pictures}
    outside = _Outside(beside, limits)
    for at, figure in figures.items():
        path = path_in(figure.href)
        same = _called(PurePosixPath(path).name, inside)
        picture = same[0] if same else outside.named(path)
        if picture and len(same) < 2:
            found.placed[at] = picture
    used = {picture.name for picture in found.placed.values()} & {*inside}
    rest = [picture for picture in inside.values() if picture.name not in used]
    rest += outside.of_stem(PurePosixPath(name).stem, used)
    without = [at for at in figures if at not in found.placed]
    if len(rest) == 1 and len(figures) == 1 and without and not figures[without[0]].href:
        found.placed[without[0]] = rest[0]
    else:
        found.loose.extend(rest)
    return found


def _called(name: str, inside: dict[str, sources.Picture]) -> list[sources.Picture]:
    return [picture for own, picture in inside.items() if own.casefold() == name.casefold()]


class _Outside:
    """The pictures beside a document, each for one figure or for none."""

    def __init__(self, beside: Beside | None, limits: sources.Limits) -> None:
        self._beside, self._most = beside, limits.picture
        self._given: set[str] = set()

    def named(self, path: str) -> sources.Picture | None:
        """The one picture that a path means."""
        names = self._beside.named(path) if self._beside and path else []
        return self._read(names[0]) if len(names) == 1 else None

    def of_stem(self, stem: str, used: set[str]) -> list[sources.Picture]:
        """Those of the document's own name, without those ``used`` inside it."""
        names = self._beside.of_stem(stem) if self._beside else []
        left = [name for name in names if name not in {*self._given, *used}]
        return [self._read(name) for name in left]

    def _read(self, name: str) -> sources.Picture:
        assert self._beside
        self._given.add(name)
        data = self._beside.read(name, self._most)
        return sources.Picture(name=PurePosixPath(name).name, data=data)

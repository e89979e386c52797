"""Which picture belongs to which caption: by its name, or because there is but one of each.

What is not certain is asked, with the picture kept. A picture that is refused never costs its
story anything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from articles import images, models, sources
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
            if image.pk is None and (problem := self._fill(image, picture)):
                entry.ask("not_read", f"{picture.name}: {problem}")
        if entry.origin is None:
            for picture in found.loose:
                self._keep_loose(entry, picture)

    def _keep_loose(self, entry: Entry, picture: sources.Picture) -> None:
        image = models.Image()
        if problem := self._fill(image, picture):
            entry.ask("not_read", f"{picture.name}: {problem}")
            return
        captions = [image.caption for image in entry.images.values() if image.caption]
        entry.ask("which_picture", picture.name, proposal=captions[0] if len(captions) == 1 else "")
        entry.questions[-1].image = image
        entry.loose.append(image)

    def _fill(self, image: models.Image, picture: sources.Picture) -> str:
        """The reason if the picture is refused."""
        try:
            seen = images.inspect(picture.data, self._limits)
        except images.PictureRefused as refusal:
            return str(refusal)
        image.sha256 = hashlib.sha256(picture.data).hexdigest()
        image.file.name = self._file(image.sha256, picture.data, seen.extension)
        image.original_name = picture.name[:200]
        image.format, image.width, image.height = seen.format, seen.width, seen.height
        return ""

    def _file(self, sha256: str, data: bytes, extension: str) -> str:
        if sha256 not in self._files:
            there = models.Image.objects.filter(sha256=sha256).exclude(file="")
            name = there.values_list("file", flat=True).first()
            self._files[sha256] = name or images.keep(data, extension)
        return self._files[sha256]


def find_pictures(
    story: sources.Story, name: str, beside: Beside | None, limits: sources.Limits
) -> Found:
    found = Found()
    figures = {at: it for at, it in enumerate(story.body) if isinstance(it, sources.Figure)}
    left = {picture.name: picture for picture in story.pictures}
    for at, figure in figures.items():
        if picture := _by_name(_file_name(figure.href), left, beside, limits):
            found.placed[at] = picture
    used = {picture.name for picture in found.placed.values()}
    rest = [picture for picture in left.values() if picture.name not in used]
    rest += [it for it in _of_the_document(name, beside, limits) if it.name not in used]
    without = [at for at in figures if at not in found.placed]
    if len(rest) == 1 and len(figures) == 1 and without and not figures[without[0]].href:
        found.placed[without[0]] = rest[0]
    else:
        found.loose.extend(rest)
    return found


def _file_name(href: str) -> str:
    """The last part of a path or an address, without what an address asks for."""
    try:
        path = urlsplit(href).path if "://" in href else href.partition("?")[0]
    except ValueError:
        return ""
    return PurePosixPath(unquote(path).replace("\\", "/")).name


def _by_name(
    name: str, inside: dict[str, sources.Picture], beside: Beside | None, limits: sources.Limits
) -> sources.Picture | None:
    """The one picture of that name: inside the document, else beside it."""
    if not name:
        return None
    same = [picture for own, picture in inside.items() if own.casefold() == name.casefold()]
    if same:
        return same[0] if len(same) == 1 else None
    names = beside.named(name) if beside else []
    return next(_read(names, beside, limits), None) if len(names) == 1 else None


def _of_the_document(
    name: str, beside: Beside | None, limits: sources.Limits
) -> Iterator[sources.Picture]:
    names = beside.of_stem(PurePosixPath(name).stem) if beside else []
    return _read(names, beside, limits)


def _read(
    names: list[str], beside: Beside | None, limits: sources.Limits
) -> Iterator[sources.Picture]:
    for name in names if beside else ():
        assert beside
        yield sources.Picture(name=name, data=beside.read(name, limits.picture))

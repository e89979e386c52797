from __future__ import annotations

from dataclasses import dataclass

from django.db import DatabaseError, transaction

from articles.images import Arrival, PictureRefused, none_left_behind
from articles.images.metadata import read
from articles.intake import fill
from articles.models import Image
from articles.picture_desk.joining import join
from articles.picture_desk.waiting import captions_for_file
from articles.uploads.staged import unstage
from articles.uploads.written import written


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """``joined``: the image waited for the file. ``waiting`` are the images that the file may
    belong to, where that is not sure."""

    image: Image
    joined: bool = False
    waiting: tuple[Image, ...] = ()


def take_in(arrival: Arrival) -> Taken:
    """A new image of the file, with the words that it brings along. Raises PictureRefused;
    nothing is left of the file then."""
    with none_left_behind():
        return _made(arrival, written(arrival))


def keep_staged(token: str) -> Taken:
    """A new image of a file that was staged. Raises PictureRefused."""
    stored, arrival = unstage(token)
    return _made(arrival, stored)


def _made(arrival: Arrival, stored: str) -> Taken:
    image = Image(**arrival.fields(stored))
    try:
        with transaction.atomic():
            image.save()
            fill(image, read(arrival.data))
    except DatabaseError as error:
        reason = "the database did not take it; nothing was kept, so try again"
        raise PictureRefused(reason) from error
    return _joined(image)


def _joined(image: Image) -> Taken:
    """The one image that waits for this file, with the file; else the new one."""
    fits = captions_for_file(image.original_name, image.caption)
    if len(fits) == 1:
        return Taken(image=join(fits[0], image), joined=True)
    return Taken(image=image, waiting=tuple(fits))

"""Pictures that come without their documents: each is for the caption that waits for its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.db import transaction
from django.db.models import QuerySet

from articles.images import Arrival, PictureRefused, arrive, none_left_behind
from articles.intake.one_writer import one_writer
from articles.models import Article, Asked, Figure, Image, Outcome, Question, Reading, Receipt
from articles.picture_desk.waiting import waiting_images
from articles.sources import Limits
from articles.uploads.take_in import take_in


@dataclass(frozen=True, kw_only=True, slots=True)
class Brought:
    """``name`` says where it lies; ``read`` gives its bytes, none of more than so many."""

    name: str
    read: Callable[[int], bytes]

    @property
    def called(self) -> str:
        return PurePosixPath(self.name).name


def give_to_captions(
    pictures: Iterable[Brought], limits: Limits
) -> Iterator[tuple[Brought, Receipt | None]]:
    """Each with its unsaved receipt; without one if no caption has a file of its name, and none
    waits for it, or several came under that name."""
    pictures = list(pictures)
    if not pictures:
        return
    came = Counter(picture.called.casefold() for picture in pictures)
    waiting = _names(waiting_images())
    there = _names(Image.objects.exclude(file=""))
    for picture in pictures:
        name = picture.called.casefold()
        is_known = came[name] == 1 and (name in waiting or name in there)
        yield picture, _receipt(picture, limits) if is_known else None


def _names(images: QuerySet[Image]) -> set[str]:
    named = images.exclude(original_name="")
    return {name.casefold() for name in named.values_list("original_name", flat=True).iterator()}


def _receipt(picture: Brought, limits: Limits) -> Receipt | None:
    try:
        arrival = arrive(picture.read(limits.picture), picture.called, limits)
        if waits := waiting_images().filter(original_name__iexact=arrival.name).exists():
            with none_left_behind(), transaction.atomic():
                one_writer()
                if asked := _asked(arrival):
                    return _said(picture, Outcome.UNCHANGED, asked.article, "asked at the desk")
                return _given(picture, arrival)
    except PictureRefused as refusal:
        return _said(picture, Outcome.REFUSED, None, str(refusal))
    same = Image.objects.filter(sha256=arrival.sha256, original_name__iexact=arrival.name)
    image = same.exclude(file="").first() if not waits else None
    return _said(picture, Outcome.UNCHANGED, _article(image), "") if image else None


def _given(picture: Brought, arrival: Arrival) -> Receipt:
    taken = take_in(arrival)
    if taken.joined:
        said = f"picture {arrival.name} given to its caption"
        return _said(picture, Outcome.UPDATED, _article(taken.image), said)
    articles = list(dict.fromkeys(filter(None, map(_article, taken.waiting))))
    for article in articles:
        reading = Reading.objects.filter(source=article.source_id, current=True).last()
        Question.objects.create(
            reading=reading, article=article, image=taken.image, kind=Asked.WHICH_PICTURE, line=0,
            text=arrival.name,
        )  # fmt: skip
    number = len(taken.waiting)
    said = f"{number} captions wait for a picture {arrival.name}: asked at the desk"
    return _said(picture, Outcome.UPDATED, articles[0] if articles else None, said)


def _asked(arrival: Arrival) -> Question | None:
    """Once about each file, whatever the answer was."""
    asked = Question.objects.filter(kind=Asked.WHICH_PICTURE, text=arrival.name)
    return asked.filter(image__sha256=arrival.sha256).first()


def _article(image: Image | None) -> Article | None:
    figure = Figure.objects.filter(image=image).select_related("parent").order_by("pk").first()
    return figure.parent if figure else None


def _said(picture: Brought, outcome: Outcome, article: Article | None, reason: str) -> Receipt:
    return Receipt(name=picture.name, outcome=outcome, article=article, reason=reason, stories=0)

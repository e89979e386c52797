"""What became of one file that was added at the desk."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from articles import images, uploads
from articles.admin.image_state import state_in_words
from articles.admin.image_uses import told
from articles.images import Arrival, PictureRefused
from articles.intake import newsroom_limits
from articles.models import Image, Metadata, Question
from articles.picture_desk.alike import look_alikes
from articles.picture_desk.upright import size_in_words
from articles.uploads.handler import TooLargeFile
from articles.uploads.take_in import Taken

SALT = "articles.admin.upload_result"
USES = 5
NAMED = 10


@dataclass(frozen=True, kw_only=True)
class Result:
    """Taken in as ``image``, which waited for it if it is ``joined``; or held under ``token``,
    because ``alike`` are there already; or refused for a ``reason``. ``thumbnail`` is an
    address, of what is held alone."""

    name: str
    image: Image | None = None
    size: str = ""
    joined: bool = False
    waiting: tuple[Image, ...] = ()
    asked: tuple[Question, ...] = ()
    read: tuple[str, ...] = ()
    missing: str = ""
    alike: tuple[tuple[Any, Any, str], ...] = ()
    token: str = ""
    thumbnail: str = ""
    reason: str = ""
    store_failed: bool = False

    @property
    def refusal(self) -> str:
        """A token, of what a page without a script says again with its next answer."""
        return signing.dumps([self.name, self.reason], salt=SALT) if self.reason else ""


def added(file: UploadedFile) -> Result:
    name = file.name or ""

    def outcome() -> Result:
        if isinstance(file, TooLargeFile):
            raise PictureRefused(images.too_large(newsroom_limits()))
        with file:
            arrival = images.arrive(file.read(), name, newsroom_limits())
        found = look_alikes(arrival.sha256, arrival.seen.perceptual_hash)
        return _held(arrival, found) if found else _taken(name, uploads.take_in(arrival))

    return _or_refused(name, outcome)


def added_one_by_one(files: Iterable[UploadedFile]) -> list[Result]:
    """Once the store failed nobody waits for it again, file by file."""
    results: list[Result] = []
    for file in files:
        last = results[-1] if results else None
        if last and last.store_failed:
            results.append(replace(last, name=file.name or ""))
        else:
            results.append(added(file))
    return results


def kept(token: str, name: str) -> Result:
    """Of a file that was held, and is wanted beside what it is like."""

    def outcome() -> Result:
        taken = uploads.keep_staged(token)
        return _taken(taken.image.original_name, taken)

    return _or_refused(name, outcome)


def still_held(token: str) -> Result | None:
    """Of a file that was held beside one that is kept now."""
    try:
        _stored, arrival = uploads.unstage(token)
    except PictureRefused:
        return None
    return _held(arrival, look_alikes(arrival.sha256, arrival.seen.perceptual_hash), token)


def refused_before(token: str) -> Result | None:
    try:
        name, reason = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Result(name=name, reason=reason)


def _or_refused(name: str, outcome: Callable[[], Result]) -> Result:
    try:
        return outcome()
    except PictureRefused as refusal:
        failed = isinstance(refusal, uploads.StoreFailed)
        return Result(name=name, reason=str(refusal), store_failed=failed)


def _taken(name: str, taken: Taken) -> Result:
    image = taken.image
    metadata = Metadata.objects.filter(image=image).only("filled").first()
    fields = metadata.filled if metadata else ()
    return Result(
        name=name,
        image=image,
        size=size_in_words(image),
        joined=taken.joined,
        waiting=taken.waiting[:NAMED],
        asked=tuple(image.questions.filter(answered_at=None)[:NAMED]),
        read=tuple(str(Image._meta.get_field(it).verbose_name) for it in fields),  # type: ignore[union-attr]
        missing=state_in_words(image),
    )


def _held(arrival: Arrival, found: list[Any], token: str = "") -> Result:
    shown = ""
    with suppress(PictureRefused):
        drawn = base64.b64encode(images.preview(arrival.data)).decode()
        shown = f"data:image/jpeg;base64,{drawn}"
    alike = tuple((it, told(it.uses[:USES]), size_in_words(it.image)) for it in found[:USES])
    token = token or uploads.stage(arrival)
    return Result(name=arrival.name, alike=alike, token=token, thumbnail=shown)

"""Which pictures stand in the way of publishing, and which are only to be thought about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.models import Credit, Edition, EditionImage, Image, Rights, is_held_back

Shown = Mapping[int, tuple[Iterable[int], datetime]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Of one picture in one article. It ``blocks`` only where the settings say so."""

    image: int
    name: str
    reason: str
    blocks: bool

    def __str__(self) -> str:
        return _("the picture “%(name)s” %(reason)s") % {"name": self.name, "reason": self.reason}


def faults_in(shown: Shown) -> dict[int, list[Fault]]:
    """By article; ``shown`` maps it to its images and the moment from which readers see them.

    A caption that has no file shows nothing, and is no fault.
    """
    images = {pk: image for pk, image in _images(shown).items() if image.file}
    others = _elsewhere([pk for pk, it in images.items() if it.rights == Rights.SINGLE_USE])
    found: dict[int, list[Fault]] = {}
    for article, (pks, moment) in shown.items():
        mine = [images[pk] for pk in dict.fromkeys(pks) if pk in images]
        faults = [it for image in mine for it in _faults(image, article, moment, others)]
        if faults:
            found[article] = faults
    return found


def faults_of(edition: Edition) -> list[Fault]:
    """Those that did not keep it from being published."""
    images = (
        EditionImage.objects.filter(edition=edition).order_by("pk").values_list("image", flat=True)
    )
    return faults_in({edition.article_id: (images, edition.visible_from)}).get(
        edition.article_id, []
    )


def blocking(faults: Iterable[Fault]) -> list[Fault]:
    return [it for it in faults if it.blocks and settings.PICTURE_CHECKS == "block"]


def _images(shown: Shown) -> dict[int, Image]:
    wanted = {pk for pks, _moment in shown.values() for pk in pks}
    if not wanted:
        return {}
    credited = Exists(Credit.objects.filter(image=OuterRef("pk")))
    images: QuerySet[Image] = Image.objects.annotate(
        is_credited=credited, is_held_back=is_held_back(), restrictions=F("metadata__restrictions")
    )
    return images.in_bulk(wanted)


def _elsewhere(images: list[int]) -> set[tuple[int, int]]:
    """Pairs of an image and an article that readers saw it with, see it or will see it with."""
    if not images:
        return set()
    shown = EditionImage.objects.filter(image__in=images).order_by()
    return {*shown.values_list("image", "edition__article").distinct()}


def _faults(
    image: Image, article: int, moment: datetime, elsewhere: set[tuple[int, int]]
) -> Iterator[Fault]:
    for reason, blocks in _reasons(image, article, moment, elsewhere):
        yield Fault(image=image.pk, name=name_of(image), reason=reason, blocks=blocks)


def _reasons(
    image: Image, article: int, moment: datetime, elsewhere: set[tuple[int, int]]
) -> Iterator[tuple[str, bool]]:
    if not (image.credit_line.strip() or vars(image)["is_credited"]):
        yield _("has no credit"), True
    if vars(image)["is_held_back"]:
        said = Truncator(vars(image)["restrictions"]).chars(200)
        yield _("is credited otherwise by its file, which says “%s”: say who is right") % said, True
    if image.expires_at and image.is_expired(moment):
        when = date_format(timezone.localtime(image.expires_at), "j F Y, H.i")
        yield _("may be shown until %s only") % when, True
    if any(pk == image.pk and other != article for pk, other in elsewhere):
        yield _("is for a single use, and another article shows it"), False


def name_of(image: Image) -> str:
    return Truncator(str(image)).chars(60)

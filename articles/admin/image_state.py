from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Image, Rights

SOON = timedelta(days=30)


def state_in_words(image: Image) -> str:
    """What somebody must know who is about to use it; needs its credits at hand.

    Of its renditions and its credits where the query says ``is_unmade`` and ``is_disputed``.
    """
    return ", ".join(_said(image)) or _("Ready")


def _said(image: Image) -> Iterator[str]:
    now = timezone.now()
    if not image.file:
        yield _("waits for its file")
    if getattr(image, "is_unmade", False):
        yield _("waits for its renditions")
    if getattr(image, "is_disputed", False):
        yield _("credits in question")
    if not (image.credit_line or image.credits.all()):
        yield _("no credit")
    if image.is_expired(now):
        yield _("expired on %s") % _day(image)
    elif image.is_expired(now + SOON):
        yield _("expires on %s") % _day(image)
    if image.rights == Rights.UNKNOWN and image.file:
        yield _("rights not known")
    if image.rights == Rights.SINGLE_USE:
        yield _("for a single use")
    if not image.may_be_passed_on:
        yield _("not to be passed on")
    if not image.alt and image.file:
        yield _("no alternative text")


def _day(image: Image) -> str:
    assert image.expires_at is not None
    return date_format(timezone.localtime(image.expires_at), "j M Y")

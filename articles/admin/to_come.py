"""Pictures of a published story that readers do not see yet, said to whoever published it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.after_commit import after_commit
from articles.images.renditions.asking import has_worker
from articles.images.renditions.due import unmade
from articles.models import Edition

BY_ITSELF = _("The worker makes them, one after the other; nothing is to be done here.")
BY_COMMAND = _("They come when “manage.py make_renditions” runs; ask whoever keeps the site.")


def tell_of_pictures_to_come(request: HttpRequest, edition: Edition) -> None:
    """Once those that are made at once are made, which is after the transaction."""
    after_commit(_tell, request, edition)


def _tell(request: HttpRequest, edition: Edition) -> None:
    number = unmade().filter(editionimage__edition=edition).count()
    if not number:
        return
    said = ngettext(
        "“%(story)s”: %(number)d picture is not made for readers yet.",
        "“%(story)s”: %(number)d pictures are not made for readers yet.",
        number,
    ) % {"story": edition.headline, "number": number}
    how = BY_ITSELF if has_worker() else BY_COMMAND
    messages.warning(request, f"{said} {how}")

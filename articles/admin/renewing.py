from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import ngettext

from articles.admin.to_come import BY_COMMAND, BY_ITSELF
from articles.credit_lines import rename_in_credit_lines
from articles.images.renditions.asking import has_worker
from articles.images.renditions.renamed import renew_pictures_of, shown_pictures_of


class RenewsPictures:
    """For the admin of those whom credits name: a new name goes into the credit lines of pictures
    and into their files."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)  # type: ignore[misc]
        if change and "name" in form.changed_data:
            rename_in_credit_lines(obj, form.initial["name"])
            renew_pictures_of(obj)
            _tell(request, shown_pictures_of(obj).count())


def _tell(request: HttpRequest, number: int) -> None:
    if not number:
        return
    said = ngettext(
        "Readers' pages have the new name; the files of %d picture have the old one inside.",
        "Readers' pages have the new name; the files of %d pictures have the old one inside.",
        number,
    )
    how = BY_ITSELF if has_worker() else BY_COMMAND
    messages.warning(request, f"{said % number} {how}")

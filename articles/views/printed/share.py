from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils.translation import gettext as _

from articles.models import Edition
from articles.views.absolute import absolute


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """Addresses of letters that a reader's own program writes; ``report`` may be ``""``."""

    address: str
    letter: str
    report: str


def share_of(edition: Edition) -> Share:
    address = absolute(edition.path)
    mistake = _("Mistake in “{headline}”").format(headline=edition.headline)
    editor = settings.EDITOR_EMAIL
    return Share(
        address=address,
        letter=_letter("", edition.headline, address),
        report=_letter(editor, mistake, f"{address}\n\n") if editor else "",
    )


def _letter(to: str, subject: str, body: str) -> str:
    query = urlencode({"subject": subject, "body": body}, quote_via=quote)
    return f"mailto:{quote(to, safe='@')}?{query}"

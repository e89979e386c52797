from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Article, Asked


def is_unclear(article: Article) -> str:
    """The words of an embargo whose end nobody has said yet; ``""`` if nothing is asked."""
    if article.embargo_until is not None:
        return ""
    asked = article.questions.filter(kind=Asked.EMBARGO_UNCLEAR, answered_at=None)
    return asked.values_list("text", flat=True).first() or ""


def comes_too_late(article: Article, until: datetime) -> str:
    """Why an embargo would not hold, in a sentence; ``""`` if readers see nothing before it ends.

    It holds back what is published from now on. It takes nothing from readers, and nothing out
    of what is scheduled: that is withdrawing.
    """
    now = timezone.now()
    seen = article.editions.seen_before(until, now).order_by("visible_from").first()
    if until <= now or seen is None:
        return ""
    if seen.visible_from > now:
        when = date_format(timezone.localtime(seen.visible_from), "j F Y, H.i")
        said = _("Readers will see it from %(when)s on, before that; withdraw it first.")
        return said % {"when": when}
    return _(
        "Readers see this article already. To take it from them, withdraw it first; to hold back "
        "only a change, publish the change with “Publish at”."
    )

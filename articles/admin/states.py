from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Edition, State


def when_visible(edition: Edition) -> str:
    """What an edition that was just made means for readers, in words for the desk."""
    if edition.visible_from <= timezone.now():
        return _("Readers see it now.")
    moment = timezone.localtime(edition.visible_from)
    said = _("Readers will see it from %(when)s (%(zone)s) on.")
    return said % {"when": date_format(moment, "j F Y, H.i"), "zone": settings.TIME_ZONE}


def standing(article: Any) -> str:
    """What readers see of an article ``with_state``, and when they will see another."""
    state = State(article.state)
    if article.next_from is None:
        return str(state.label)
    is_later_changed = article.modified_at > article.next_made_at
    when = date_format(timezone.localtime(article.next_from), "j M Y, H.i")
    unbroken = {"when": when.replace(" ", "\N{NO-BREAK SPACE}")}
    return _WAITING[state != State.SCHEDULED, is_later_changed] % unbroken


# By whether readers see an earlier one meanwhile, and whether the desk went on after scheduling.
_WAITING = {
    (False, False): gettext_lazy("Scheduled for %(when)s"),
    (False, True): gettext_lazy("Scheduled for %(when)s, with changes since"),
    (True, False): gettext_lazy("Live, change goes out %(when)s"),
    (True, True): gettext_lazy("Live, change goes out %(when)s, with changes since"),
}


@admin.display(description=gettext_lazy("last changed, says the document"))
def stated_change(article: Article) -> str:
    if article.source_updated_at is None:
        return _("It does not say.")
    when = date_format(timezone.localtime(article.source_updated_at), "j M Y, H.i")
    said = _("Readers are told so, where it is later than the publication.")
    return f"{when}. {said}"


class StateFilter(admin.SimpleListFilter):
    title = gettext_lazy("what readers see")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(State.choices)

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Article]
    ) -> QuerySet[Article] | None:
        return queryset.filter(Q(state=self.value())) if self.value() else None

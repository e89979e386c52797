from __future__ import annotations

from collections.abc import Iterable

from articles.intake.documents import STANDARD_INPUT
from articles.models import Outcome, Receipt


def names_before(names: Iterable[str]) -> dict[str, str]:
    """Under which name a document was taken in that was met again, word for word, as another."""
    met = Receipt.objects.filter(
        outcome=Outcome.UNCHANGED, name__in=set(names) - {STANDARD_INPUT}, source__isnull=False
    )
    return dict(met.order_by("pk").values_list("name", "source__name"))

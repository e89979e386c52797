from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.edition import Edition


class SearchEntry(models.Model):
    """What searches know of an edition; goes with it.

    Its words lie in the engine's own index, under the edition's key. ``facets`` are short names
    of what it can be found under, parted by spaces; ``digest`` tells whether it says what it
    would say if it were made now. ``pictured_until`` is when the last of its pictures may be shown
    no longer, far away for one without an end; ``None`` where it has none.
    """

    edition = models.OneToOneField(
        Edition, models.CASCADE, primary_key=True, related_name="search_entry"
    )
    facets = models.TextField()
    pictured_until = models.DateTimeField(null=True)
    digest = models.BigIntegerField()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.facets}"

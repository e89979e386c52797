from __future__ import annotations

from articles.images import Arrival, PictureRefused, keep


class StoreFailed(PictureRefused):
    """It would take no other file either."""


def written(arrival: Arrival) -> str:
    """The name of its file in the store. Raises StoreFailed, whatever the store raises."""
    try:
        return keep(arrival.data, arrival.seen.extension)
    except Exception as error:  # each store has errors of its own
        reason = "the store of pictures did not take it; nothing was kept, so try again later"
        raise StoreFailed(reason) from error

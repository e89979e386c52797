from __future__ import annotations

from articles.images import Arrival, PictureRefused, keep


def written(arrival: Arrival) -> str:
    """The name of its file in the store. Raises PictureRefused, whatever the store raises."""
    try:
        return keep(arrival.data, arrival.seen.extension)
    except Exception as error:  # each store has errors of its own
        reason = "the store of pictures did not take it; nothing was kept, so try again later"
        raise PictureRefused(reason) from error

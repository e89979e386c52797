from __future__ import annotations

from django.conf import settings
from django.utils.encoding import iri_to_uri


def absolute(path: str) -> str:
    """The public address of a path: of the site's own address, never of the request's host.

    What has a host already, as a picture in a bucket, is left as it is.
    """
    if not path.startswith("/"):
        return iri_to_uri(path)
    return f"{settings.SITE_URL}{iri_to_uri(path)}"

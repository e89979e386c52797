from __future__ import annotations


class NotPublishable(Exception):
    """Why an article cannot be published or withdrawn, in a sentence for the desk."""

"""Stories printed beforehand at each step, as on a site that has been at work for long."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command

from articles import publishing
from articles.models import Article, Edition


def publish(article: Article, **fields: Any) -> Edition:
    """And prints it, so that it has its plate whatever becomes of it."""
    edition = publishing.publish(article, **fields)
    print_all()
    return edition


def print_all() -> None:
    call_command("make_plates", verbosity=0)

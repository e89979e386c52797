from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

Node = dict[str, Any]
CONTEXT = "https://schema.org"
NOTHING: tuple[Any, ...] = ("", None, [], ())


def node(kind: str, **fields: Any) -> Node:
    """Of a type, with those of the fields that are not empty."""
    return {"@type": kind, **filled(**fields)}


def filled(**fields: Any) -> Node:
    return {name: it for name, it in fields.items() if it not in NOTHING}


def root(it: Node) -> Node:
    return {"@context": CONTEXT, **it}


def moment(value: datetime) -> str:
    """To the letter what ``<time>`` says on the page."""
    return timezone.localtime(value).isoformat()

"""What may fail without costing the one who asked for it anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction


def after_commit(action: Callable[..., Any], *arguments: Any) -> None:
    """Once the transaction is committed; an error is logged and goes no further.

    Django names the action in its log, and a ``partial`` has no name: it would fail for that.
    """

    def act() -> None:
        action(*arguments)

    act.__qualname__ = getattr(action, "__qualname__", str(action))
    transaction.on_commit(act, robust=True)

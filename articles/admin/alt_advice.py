from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.forms import Widget
from django.http import HttpRequest

from articles.models import Image
from articles.picture_desk.alt_text import EMPTY, RULES, SAME, advice


def advising(widget: Widget) -> None:
    """Has the form's script give the advice while somebody writes."""
    rules = [(pattern, str(says)) for pattern, says in (EMPTY, *RULES)]
    widget.attrs |= {"data-advice": json.dumps(rules), "data-same": str(SAME)}


class AdvisesOnAlt:
    """For the image's admin: once a text is saved, too, it says what might be better about it."""

    def save_model(self, request: HttpRequest, obj: Image, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)  # type: ignore[misc]
        if "alt" in form.changed_data and obj.alt:
            for said in advice(obj.alt, obj.caption):
                self.message_user(request, said, messages.WARNING)  # type: ignore[attr-defined]

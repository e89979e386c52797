"""What the form of an article shows, and in which order."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.admin.states import stated_change

FIELDSETS: Any = (
    (None, {"fields": ("headline", "kicker", "standfirst", "dateline")}),
    (
        _("Where and what"),
        {
            "fields": (
                "section",
                "topics",
                "kind",
                "reviewed",
                "reporting",
                "language",
                "lead_image",
                "lead_words",
                "lead_caption",
            )
        },
    ),
    (
        _("When"),
        {
            "fields": (
                "publish_at",
                "embargo_until",
                "stage",
                "first_published_at",
                stated_change,
                "slug",
            ),
            "classes": ("collapse",),
        },
    ),
    (
        _("As printed in the document"),
        {"fields": ("byline", "contributor_line"), "classes": ("collapse",)},
    ),
)

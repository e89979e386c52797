"""The newsroom's groups and what each may do, as Django permissions."""

from __future__ import annotations

from typing import Any

from django.apps import apps as every_app
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions

READ = ("view",)
WORK = ("view", "add", "change")

DESK = ("article", "credit", "richtext", "figure", "pullquote", "embed", "correction", "pick")
PEOPLE = ("author", "authoralias", "agency", "agencyalias")
FRONT = ("front", "frontstrip", "frontslot")
RECORD = ("source", "reading", "question", "importrun", "receipt", "edition", "proposal", "origin")

GROUPS: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {
    "Reporter": {DESK: WORK, PEOPLE: ("view", "add"), ("image",): WORK,
                 ("section", "topic"): READ, RECORD: READ},
    "Copy editor": {DESK: WORK, PEOPLE: WORK, ("image",): WORK,
                    ("section", "topic"): READ, RECORD: READ},
    "Photo editor": {("image", "credit", "figure"): (*WORK, "delete"), PEOPLE: WORK,
                     ("article",): ("view", "change"),
                     ("richtext", "pullquote", "embed", "correction", "pick"): READ,
                     ("section", "topic"): READ, RECORD: READ},
    "Section editor": {DESK: (*WORK, "delete"), PEOPLE: WORK, ("image",): WORK,
                       ("topic",): WORK, ("section",): READ, RECORD: READ,
                       FRONT: (*WORK, "delete"),
                       ("article",): (*WORK, "publish")},
    "Publisher": {DESK: (*WORK, "delete"), PEOPLE: (*WORK, "delete"),
                  ("image", "topic", "section", "housepage", *FRONT): (*WORK, "delete"),
                  RECORD: READ,
                  ("article",): (*WORK, "delete", "publish")},
}  # fmt: skip


def make_missing_groups(apps: Apps = every_app, **signal: Any) -> None:
    """Makes each group that is not there yet; one that is, is the newsroom's own to change."""
    create_permissions(signal["sender"], verbosity=0, using=signal["using"], apps=apps)
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    there = set(group_model.objects.values_list("name", flat=True))
    for name in GROUPS.keys() - there:
        group = group_model.objects.create(name=name)
        group.permissions.set(
            permission_model.objects.filter(
                content_type__app_label="articles", codename__in=codenames(name)
            )
        )


def codenames(group: str) -> set[str]:
    return {
        f"{action}_{model}"
        for models, actions in GROUPS[group].items()
        for model in models
        for action in actions
    }

"""The newsroom's groups and what each may do, as Django permissions."""

from __future__ import annotations

from typing import Any

from django.apps import apps as every_app
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import connections

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


_BEFORE: dict[str, set[str]] = {}


def note_permissions(apps: Apps = every_app, **signal: Any) -> None:
    """Before migrations: what there is to be permitted so far."""
    model, using = every_app.get_model("auth", "Permission"), signal["using"]
    if model._meta.db_table in connections[using].introspection.table_names():
        _BEFORE[using] = set(_names(model, using))


def make_missing_groups(apps: Apps = every_app, **signal: Any) -> None:
    """Makes each group that is not there yet. One that is, is the newsroom's own to change: it
    gets only what came with these migrations and could not be given before."""
    using = signal["using"]
    create_permissions(signal["sender"], verbosity=0, using=using, apps=apps)
    group_model = apps.get_model("auth", "Group")
    permissions = _names(apps.get_model("auth", "Permission"), using)
    there = dict(group_model.objects.using(using).in_bulk(field_name="name"))
    before = _BEFORE.pop(using, permissions.keys())
    for name in GROUPS:
        group = there.get(name) or group_model.objects.using(using).create(name=name)
        given = codenames(name) - (before if name in there else set())
        group.permissions.add(*(permissions[it] for it in given & permissions.keys()))


def _names(permission_model: Any, using: str) -> dict[str, int]:
    ours = permission_model.objects.using(using).filter(content_type__app_label="articles")
    return dict(ours.values_list("codename", "pk"))


def codenames(group: str) -> set[str]:
    return {
        f"{action}_{model}"
        for models, actions in GROUPS[group].items()
        for model in models
        for action in actions
    }

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from articles.groups import GROUPS, codenames

pytestmark = pytest.mark.django_db


def test_the_newsrooms_groups_are_there_with_their_permissions() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == GROUPS.keys()
    for group in Group.objects.all():
        given = group.permissions.values_list("codename", flat=True)
        assert set(given) == codenames(group.name)
    may_publish = Permission.objects.get(codename="publish_article")
    names = may_publish.group_set.values_list("name", flat=True)
    assert set(names) == {"Section editor", "Publisher"}


def test_what_the_newsroom_made_of_a_group_stays() -> None:
    group = Group.objects.get(name="Reporter")
    group.permissions.clear()
    call_command("migrate", verbosity=0)
    assert not group.permissions.exists()


def names(group: str) -> set[str]:
    held = Permission.objects.filter(group__name=group)
    return set(held.values_list("codename", flat=True))


def test_a_group_is_given_what_comes_with_an_update_and_nothing_that_was_taken() -> None:
    Group.objects.get(name="Reporter").permissions.remove(
        Permission.objects.get(codename="add_author")
    )
    Permission.objects.filter(content_type__model="pick").delete()
    call_command("migrate", verbosity=0)
    assert names("Reporter") == codenames("Reporter") - {"add_author"}
    assert names("Publisher") == codenames("Publisher")


def permit_later_models() -> None:
    name = "0031_permissions_of_groups"
    migration = import_module(f"articles.migrations.{name}")
    apps = MigrationLoader(connection).project_state(("articles", name)).apps
    migration.give(apps, SimpleNamespace(connection=connection))


def test_groups_of_before_are_given_the_models_that_came_later() -> None:
    later = ["embed", "pick", "front", "frontstrip", "frontslot", "housepage", "proposal", "origin"]
    for group in Group.objects.all():
        group.permissions.remove(*Permission.objects.filter(content_type__model__in=later))
    Permission.objects.filter(content_type__model="housepage").delete()
    permit_later_models()
    assert {group: names(group) for group in GROUPS} == {it: codenames(it) for it in GROUPS}


def test_what_a_newsroom_gave_of_later_models_itself_stays() -> None:
    fronts = Permission.objects.filter(content_type__model__startswith="front")
    Group.objects.get(name="Section editor").permissions.remove(*fronts)
    permit_later_models()
    assert names("Section editor") == codenames("Section editor") - set(
        fronts.values_list("codename", flat=True)
    )

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from articles.groups import GROUPS

pytestmark = pytest.mark.django_db


def test_the_newsrooms_groups_are_there_with_their_permissions() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == GROUPS.keys()
    may_publish = Permission.objects.get(codename="publish_article")
    names = may_publish.group_set.values_list("name", flat=True)
    assert set(names) == {"Section editor", "Publisher"}


def test_what_the_newsroom_made_of_a_group_stays() -> None:
    group = Group.objects.get(name="Reporter")
    group.permissions.clear()
    call_command("migrate", verbosity=0)
    assert not group.permissions.exists()

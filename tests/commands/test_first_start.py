from __future__ import annotations

import io

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from articles.models import Section

pytestmark = pytest.mark.django_db


def make_editor() -> str:
    out = io.StringIO()
    call_command("make_editor", stdout=out)
    return out.getvalue()


def test_the_editor_signs_in_with_the_password_that_is_printed_once() -> None:
    password = make_editor().split("password: ")[1].strip()
    editor = User.objects.get()
    assert editor.check_password(password)
    assert editor.groups.get().name == "Publisher"
    assert make_editor() == ""
    assert User.objects.count() == 1


def test_sections_are_made_once_in_order() -> None:
    call_command("make_sections", "Town hall", "Harbour")
    call_command("make_sections", "Sport")
    assert [section.slug for section in Section.objects.all()] == ["town-hall", "harbour"]

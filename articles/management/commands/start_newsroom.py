from __future__ import annotations

import argparse
import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand

from articles.models import Section
from articles.names import free_slugs, slug_from


class Command(BaseCommand):
    help = (
        "Makes a new newsroom ready: sections when there are none, and an editor's account, its "
        "password printed once, when there is no account. What is there is left alone."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--sections", nargs="*", default=[], help="names, in order")
        parser.add_argument("--editor", default="editor", help="name of the account")

    def handle(self, *args: Any, **options: Any) -> None:
        if not Section.objects.exists():
            _make_sections(options["sections"])
        users = get_user_model().objects
        if not users.exists():
            password = secrets.token_urlsafe(12)
            editor = users.create_superuser(options["editor"], password=password)
            editor.groups.add(Group.objects.get(name="Publisher"))
            self.stdout.write(
                f"An editor's account was made. Name: {options['editor']}  "
                f"password: {password}  (shown this once; change it in the admin)"
            )


def _make_sections(names: list[str]) -> None:
    slugs = free_slugs(Section, (slug_from(name, "section") for name in names))
    Section.objects.bulk_create(
        Section(name=name, slug=slug, position=position)
        for position, (name, slug) in enumerate(zip(names, slugs, strict=True))
    )

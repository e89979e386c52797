from __future__ import annotations

import argparse
import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Makes the first account of a newsroom that has none, and prints its password once."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--name", default="editor")

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model().objects
        if users.exists():
            return
        password = secrets.token_urlsafe(12)
        editor = users.create_superuser(options["name"], password=password)
        editor.groups.add(Group.objects.get(name="Publisher"))
        self.stdout.write(
            f"An editor's account was made; this is shown once:\n"
            f"  name: {options['name']}\n"
            f"  password: {password}"
        )

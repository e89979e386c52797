from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from articles.models import Section
from articles.names import free_slugs, slug_from


class Command(BaseCommand):
    help = "Makes the first sections of a newsroom that has none; what is there is left alone."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("names", nargs="+", metavar="NAME", help="in order")

    def handle(self, *args: Any, **options: Any) -> None:
        if Section.objects.exists():
            return
        names = options["names"]
        slugs = free_slugs(Section, (slug_from(name, "section") for name in names))
        Section.objects.bulk_create(
            Section(name=name, slug=slug, position=position)
            for position, (name, slug) in enumerate(zip(names, slugs, strict=True))
        )

from __future__ import annotations

import argparse
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.management.progress import Progress
from articles.models import SearchEntry
from articles.search.engine import engine
from articles.search.following import to_be_found
from articles.search.index import AT_ONCE, index_again


class Command(BaseCommand):
    help = (
        "Makes what searches need of every story that readers see or will see: what is missing, "
        "and what no longer says what the story and its pictures say. Takes away what was ended. "
        "May be broken off and run again at any time."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="only what is missing, not what is stale"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        SearchEntry.objects.filter(pk__in=engine().without_words()).delete()
        wanted = to_be_found()
        gone, _each = SearchEntry.objects.exclude(edition__in=wanted).delete()
        if options["missing"]:
            wanted = wanted.filter(search_entry=None)
        keys = iter(list(wanted.order_by("pk").values_list("pk", flat=True)))
        number = wanted.count()
        written = 0
        with Progress(number, self.stdout, quiet=not options["verbosity"]) as progress:
            while some := list(islice(keys, AT_ONCE)):
                with transaction.atomic():
                    written += index_again(some)
                for key in some:
                    progress.advance(f"edition {key}", number)
        if written or gone:
            engine().tidy()
        if options["verbosity"]:
            self.stdout.write(f"{number:,} looked at: {written:,} made, {gone:,} taken away.")

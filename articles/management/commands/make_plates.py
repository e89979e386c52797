from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from articles.management.progress import Progress
from articles.plates.good import due
from articles.plates.make import make_in_batches


class Command(BaseCommand):
    help = (
        "Prints beforehand what readers' pages show of each edition: what is missing, or no "
        "longer as it would be printed now. Pages are right without it, only slower. May be "
        "broken off and run again at any time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        keys = list(due())
        quiet = not options["verbosity"]
        made = 0
        with Progress(len(keys), self.stdout, quiet=quiet) as progress:
            for batch in make_in_batches(keys):
                made += len(batch)
                for _ in batch:
                    progress.advance("", len(keys))
        if not quiet:
            self.stdout.write(f"{made:,} {'edition' if made == 1 else 'editions'} printed.")

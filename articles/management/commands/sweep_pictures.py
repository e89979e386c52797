from __future__ import annotations

import argparse
from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from articles.images.renditions.make import delete_unnamed
from articles.images.renditions.superseded import past_grace
from articles.images.unnamed import StoreSilent, unnamed
from articles.intake.one_writer import one_writer

# A younger file may be of a run whose rows are not there yet.
YOUNG = timedelta(hours=1)


class Command(BaseCommand):
    help = (
        "Lists picture files that no image names, as runs that were killed leave them, and the "
        "pictures of readers that others took the place of more than PICTURE_GRACE_DAYS ago. "
        "Files younger than an hour are never touched."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--delete", action="store_true", help="delete them")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with transaction.atomic():
                one_writer()
                count = self._sweep(delete=options["delete"])
        except StoreSilent as silence:
            raise CommandError(str(silence)) from None
        count += self._sweep_superseded(delete=options["delete"])
        counted = "1 file" if count == 1 else f"{count:,} files"
        done = "deleted" if options["delete"] else "could go; --delete deletes them"
        self.stdout.write(f"{counted} {done}." if count else "No file is without an image.")

    def _sweep(self, *, delete: bool) -> int:
        count = 0
        for name in unnamed(timezone.now() - YOUNG):
            self.stdout.write(name)
            if delete:
                default_storage.delete(name)
            count += 1
        return count

    def _sweep_superseded(self, *, delete: bool) -> int:
        rows = past_grace(timezone.now())
        names = sorted({*rows.values_list("name", flat=True)})
        for name in names:
            self.stdout.write(name)
        if delete:
            rows.delete()
            delete_unnamed(names)
        return len(names)

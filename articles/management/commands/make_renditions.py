from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.images.renditions.due import waiting
from articles.images.renditions.processes import make_all
from articles.images.renditions.tidy import StoreSilent, delete_left_over, lost, take_away_unseen
from articles.management.processes import processes
from articles.management.progress import Progress
from articles.models import Image

# A younger file may be of a picture whose rows are not there yet.
YOUNG = timedelta(hours=1)


class Command(BaseCommand):
    help = (
        "Makes the pictures that readers get: those that are missing, lost, or no longer as they "
        "would be made now. Takes away those that readers should not see any longer. May be "
        "broken off and run again at any time. Exit status: 0 all well, 1 some could not be made."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--workers",
            type=processes,
            default=1,
            metavar="N",
            help="processes at work (default: 1; each takes about 150 MB)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            gone = take_away_unseen()
            anew = lost()
            images = sorted({*waiting(), *anew})
            failed = self._make(images, anew, options)
            left_over = delete_left_over(timezone.now() - YOUNG)
        except StoreSilent as silence:
            raise CommandError(str(silence)) from None
        if options["verbosity"]:
            self.stdout.write(
                f"{_counted(len(images) - failed, 'picture')} made, {failed} not; "
                f"{_counted(gone, 'picture')} taken away, {_counted(left_over, 'file')} deleted."
            )
        if failed:
            sys.exit(1)

    def _make(self, images: list[int], anew: set[int], options: dict[str, Any]) -> int:
        """How many could not be made; each is named with the reason."""
        failed = 0
        with Progress(len(images), self.stdout, quiet=not options["verbosity"]) as progress:
            for pk, problem in make_all(images, anew, options["workers"]):
                name = _name(pk)
                if problem:
                    failed += 1
                    progress.write(f"Not made: {name}: {problem}\n")
                progress.advance(name, len(images))
        return failed


def _name(pk: int) -> str:
    image = Image.objects.filter(pk=pk).first()
    words = " ".join(_words(image)) if image else "deleted meanwhile"
    return f"image {pk} ({words})" if words else f"image {pk}"


def _words(image: Image) -> Iterator[str]:
    if image.original_name:
        yield image.original_name
    if image.caption:
        yield f"“{image.caption[:60]}”"


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"

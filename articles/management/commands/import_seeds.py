from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from django.utils import timezone

from articles.garbage import collected_rarely
from articles.images import none_left_behind
from articles.images.renditions.due import unmade
from articles.intake import STAGES, Options, newsroom_lexicon, newsroom_limits, recall, run_import
from articles.intake.run import keep_receipts
from articles.management import files
from articles.management.processes import processes
from articles.management.progress import Progress
from articles.management.report import Report
from articles.management.report_file import report_file
from articles.models import ImportRun, Outcome, Receipt, Section
from articles.names import slug_from
from articles.sources import Lexicon
from articles.uploads.brought import give_to_captions
from newsroom.database import not_opened

WRONG_USE = 2
CAME_BEFORE = (Outcome.UNCHANGED, Outcome.UPDATED)


class Command(BaseCommand):
    # `migrate`, which goes before, has made them: they import every page of the site.
    requires_system_checks = ()
    help = (
        "Reads documents and takes each in as an article with its authors, images and credits. "
        "Documents that are there already are left alone. Exit status: 0 all well, 1 some were "
        "refused (each is named with the reason), 2 wrong use."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="file or folder; - for standard input"
        )
        parser.add_argument(
            "--as",
            dest="goes_in_as",
            choices=list(STAGES),
            default="published",
            help="how articles go in (default: published)",
        )
        parser.add_argument("--section", help="section for articles whose document names none")
        parser.add_argument(
            "--dry-run", action="store_true", help="show what would happen and write nothing"
        )
        parser.add_argument(
            "--workers",
            type=processes,
            default=os.cpu_count() or 1,
            metavar="N",
            help="processes at work: one writes, the others read (default: one a core)",
        )
        parser.add_argument("--report", metavar="FILE", help="write the receipt as JSON")
        parser.add_argument(
            "--verbose", action="store_true", help="show every line with its role and its rule"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = files.find(options["paths"])
        except files.NoSuchPath as error:
            raise CommandError(str(error), returncode=WRONG_USE) from None
        section = _section_name(options["section"])
        file = _writable(options["report"])
        chosen = Options(
            goes_in_as=options["goes_in_as"],
            began=timezone.now(),
            section_name=section,
            lexicon=_lexicon(),
            workers=options["workers"],
            limits=newsroom_limits(),
        )
        dry = options["dry_run"]
        undone = none_left_behind(even_if_well=True) if dry else nullcontext()
        with undone, collected_rarely(), transaction.atomic() if dry else nullcontext():
            refused = self._import(found, chosen, options, file)
            if dry:
                transaction.set_rollback(True)
        if not dry and options["verbosity"]:
            self._tell_of_pictures()
        if refused:
            sys.exit(1)

    def _tell_of_pictures(self) -> None:
        if number := unmade().count():
            one = number == 1
            waits = "1 picture waits" if one else f"{number:,} pictures wait"
            them = "it" if one else "them"
            self.stdout.write(f"{waits} for `manage.py make_renditions` before readers see {them}.")

    def _import(
        self, found: files.Found, chosen: Options, options: dict[str, Any], file: Path | None
    ) -> int:
        """The number of documents that were refused."""
        record = ImportRun(
            paths=[files.printable(Path(path)) for path in options["paths"]],
            options={"as": chosen.goes_in_as, "section": chosen.section_name},
            started_at=timezone.now(),
        )
        quiet, dry = not options["verbosity"], options["dry_run"]
        with Progress(found.total, self.stdout, quiet=quiet) as progress:
            verbose = options["verbose"]
            report = Report(progress.write, dry_run=dry, verbose=verbose, quiet=quiet)
            documents = files.read_all(found, sys.stdin.buffer, chosen.limits)
            with report_file(file, report, found.left_out, dry_run=dry) as written:
                for receipt in chain(
                    run_import(documents, chosen, record),
                    self._pictures(found, chosen, record),
                ):
                    if (verbose or written) and receipt.outcome == Outcome.UNCHANGED:
                        recall(receipt)
                    report.add(receipt)
                    if written:
                        written.add(receipt)
                    if receipt.outcome in CAME_BEFORE:
                        found.came_before(receipt.name)
                    progress.advance(receipt.name, found.total)
                files.leave_out_unclaimed(found)
                files.leave_out_pictures(found)
        report.finish(found.left_out)
        return report.refused

    def _pictures(
        self, found: files.Found, chosen: Options, record: ImportRun
    ) -> Iterator[Receipt]:
        """Pictures without documents; one that nobody waits for is no document that is read."""
        for picture, receipt in give_to_captions(files.lone_pictures(found), chosen.limits):
            if receipt:
                files.took(found, picture)
                keep_receipts([receipt] if receipt.outcome != Outcome.UNCHANGED else [], record)
                yield receipt
        paths = chain.from_iterable(
            files.read(path, sys.stdin.buffer, chosen.limits, found) for path in found.single
        )
        if found.single:
            yield from run_import(paths, chosen, record)


def _lexicon() -> Lexicon:
    try:
        return newsroom_lexicon()
    except DatabaseError as error:
        reason = str(error).splitlines()[0]
        said = f"The database is not ready ({reason}); run `manage.py migrate` first."
        said = not_opened(error) or said
        raise CommandError(said, returncode=WRONG_USE) from None


def _section_name(name: str | None) -> str:
    """A name that a section can have, or ``""`` for none."""
    if name is None:
        return ""
    try:
        Section(name=name.strip(), slug=slug_from(name, "")).clean_fields()
    except ValidationError as error:
        reason = " ".join(dict.fromkeys(error.messages))  # name and slug may both be blank
        said = f"No section can be called “{name[:70]}”: {reason}"
        raise CommandError(
            said.encode("utf-8", "backslashreplace").decode(), returncode=WRONG_USE
        ) from None
    return name.strip()


def _writable(name: str | None) -> Path | None:
    """Finds out before the work that its report can be written."""
    if not name:
        return None
    file = Path(name)
    try:
        with file.open("a"):
            return file
    except OSError as error:
        reason = f"The report cannot be written to “{name}”: {error.strerror}."
        raise CommandError(reason, returncode=WRONG_USE) from None

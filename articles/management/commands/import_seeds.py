from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from articles.intake import STAGES, Options, newsroom_lexicon, run_import
from articles.management import files
from articles.management.progress import Progress
from articles.management.report import Report
from articles.models import ImportRun, Section
from articles.names import free_slugs, name_key, slug_from

WRONG_USE = 2


def _section(name: str | None) -> Section | None:
    """The section of that name, made if there is none: whoever names it wants it."""
    if not name:
        return None
    section = Section.objects.filter(key=name_key(name)).first()
    return section or Section.objects.create(
        name=name, slug=free_slugs(Section, [slug_from(name, "section")])[0]
    )


def _writable(name: str | None) -> Path | None:
    """Finds out before the work that its report can be written."""
    if not name:
        return None
    file = Path(name)
    try:
        file.touch()
    except OSError as error:
        reason = f"The report cannot be written to “{name}”: {error.strerror}."
        raise CommandError(reason, returncode=WRONG_USE) from None
    return file


class Command(BaseCommand):
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
        parser.add_argument("--report", metavar="FILE", help="write the receipt as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = files.find(options["paths"])
        except files.NoSuchPath as error:
            raise CommandError(str(error), returncode=WRONG_USE) from None
        report_file = _writable(options["report"])
        report = Report(dry_run=options["dry_run"])
        with transaction.atomic() if options["dry_run"] else nullcontext():
            self._import(found, options, report)
            if options["dry_run"]:
                transaction.set_rollback(True)
        if options["verbosity"]:
            report.print(self.stdout)
        if report_file:
            report_file.write_text(report.as_json(), encoding="utf-8")
        if report.refused:
            sys.exit(1)

    def _import(self, found: list[Path], options: dict[str, Any], report: Report) -> None:
        chosen = Options(
            goes_in_as=options["goes_in_as"],
            section=_section(options["section"]),
            lexicon=newsroom_lexicon(),
        )
        record = ImportRun(
            paths=options["paths"],
            options={name: options[name] for name in ("goes_in_as", "section")},
            started_at=timezone.now(),
        )
        with Progress(len(found), quiet=not options["verbosity"]) as progress:
            documents = (files.read(path, sys.stdin.buffer) for path in found)
            for receipt in run_import(documents, chosen, record):
                report.add(receipt)
                progress.advance(receipt.name)

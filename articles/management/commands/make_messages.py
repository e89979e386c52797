from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from babel import Locale, UnknownLocaleError
from django.core.management.base import BaseCommand, CommandError

from articles.messages import is_told, made_anew, write


class Command(BaseCommand):
    help = (
        "Writes the file in which a language's words for the interface are translated, and the "
        "one that the site reads. What is translated stays; run it again after each change."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("language", help="as de or pt_BR")
        parser.add_argument(
            "--desk", action="store_true", help="the desk's words too, not the readers' alone"
        )

    def handle(self, *args: Any, language: str, desk: bool, **options: Any) -> None:
        try:
            name = str(Locale.parse(language, sep="_" if "_" in language else "-"))
        except (ValueError, UnknownLocaleError):
            raise CommandError(f"“{language}” is no language; write it as de or pt_BR.") from None
        catalog = made_anew(name, desk=desk)
        folder = write(name, catalog)
        waiting = sum(not is_told(message) for message in catalog if message.id)
        self.stdout.write(f"{folder}: {len(catalog)} strings, {waiting} without a translation.")

"""The commands of ``manage.py``, which start and end without a look for garbage."""

from __future__ import annotations

import gc
import sys

from django.core.management import BaseCommand, ManagementUtility


class Commands(ManagementUtility):
    """What is imported stays, and what is there at the end goes with the process: to look all of
    it through, again and again, costs a command a third of a second."""

    def execute(self) -> None:
        gc.disable()
        try:
            super().execute()
        finally:
            gc.freeze()

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """Called when all is imported."""
        gc.enable()
        return super().fetch_command(subcommand)


def run() -> None:
    """The command that was given to this process."""
    Commands(sys.argv).execute()

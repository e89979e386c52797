"""The worker of django-tasks-db, which takes up what workers before it were killed over."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Command as Worker

from articles.management.lost_tasks import take_up_again, worker_name


class Command(Worker):
    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(worker_id=worker_name())

    def handle(self, **options: Any) -> None:
        number = take_up_again(timezone.now())
        if number and options["verbosity"]:
            counted = "1 task" if number == 1 else f"{number:,} tasks"
            self.stdout.write(f"{counted} of workers that were killed: taken up again.")
        super().handle(**options)

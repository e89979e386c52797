from __future__ import annotations

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from articles.management.rate import per_second


class Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{per_second(task.speed or 0)} a second")


class Bar(Progress):
    """On the terminal of the error stream, with the rate and the time that is left."""

    def __init__(self, total: int) -> None:
        super().__init__(
            SpinnerColumn(),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._only = self.add_task("", total=total)

    def step(self, name: str, total: int) -> None:
        self.update(self._only, advance=1, total=total, description=name[-60:])

    def say(self, text: str) -> None:
        """Above the bar."""
        self.console.print(text, markup=False, highlight=False, soft_wrap=True)

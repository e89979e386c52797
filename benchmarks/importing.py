"""How fast ``import_seeds`` takes documents in, and in how much memory.

    python benchmarks/importing.py [--documents 10000] [--workers N] [--database sqlite|postgresql]

Makes that many documents of about 800 words with two captions, imports them into a fresh SQLite
and a fresh PostgreSQL, then imports them again with nothing changed. The rates of the first and
the last tenth tell whether it slows down as the database grows.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import databases, invented

LIBRARIES = ("Django", "psycopg", "rich")
LOOK_EVERY = 0.5


@dataclass(frozen=True, kw_only=True)
class Measured:
    """``curve``: how many documents were in after how many seconds. ``peak``: in MB, the resident
    memory of the process that writes and of those that read, added up."""

    seconds: float
    peak: float
    curve: list[tuple[int, float]]

    def rate(self, start: int, end: int) -> float:
        """Documents a second from the ``start``-th to the ``end``-th."""
        times = [next(at for count, at in self.curve if count >= wanted) for wanted in (start, end)]
        return (end - start) / max(times[1] - times[0], LOOK_EVERY)


def measured(url: str, folder: Path, workers: str) -> Measured:
    command = [sys.executable, "manage.py", "import_seeds", str(folder), "-v", "0"]
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--workers", workers], env=databases.environment(url), cwd=databases.ROOT
    )
    curve, peak = [(0, 0.0)], 0.0
    with databases.counter(url) as count:
        while process.poll() is None:
            time.sleep(LOOK_EVERY)
            curve.append((count(), time.perf_counter() - began))
            peak = max(peak, _memory(process.pid))
        curve.append((count(), time.perf_counter() - began))
    if process.returncode:
        sys.exit("The import failed.")
    return Measured(seconds=curve[-1][1], peak=peak, curve=curve)


def _memory(process: int) -> float:
    """Resident memory of a process and its children in MB, as Linux tells it."""
    total = 0
    children = Path(f"/proc/{process}/task/{process}/children")
    try:
        family = [process, *map(int, children.read_text().split())]
    except FileNotFoundError:
        return 0.0
    for one in family:
        try:
            pages = Path(f"/proc/{one}/statm").read_text().split()[1]
        except (FileNotFoundError, IndexError):
            continue
        total += int(pages) * os.sysconf("SC_PAGE_SIZE")
    return total / 2**20


def report(name: str, url: str, folder: Path, number: int, workers: str) -> None:
    databases.manage(url, "migrate", "--verbosity", "0")
    for what in ("first import", "again, unchanged"):
        run = measured(url, folder, workers)
        rate = number / run.seconds
        line = f"{name:<12}{what:<18}{run.seconds:>8.1f} s{rate:>10,.0f} a second"
        print(f"{line}{run.peak:>8.0f} MB", flush=True)
        if what == "first import":
            tenth = number // 10
            first, last = run.rate(0, tenth), run.rate(number - tenth, number)
            print(f"{'':12}first tenth {first:,.0f} a second, last tenth {last:,.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--workers", default=str(os.cpu_count() or 1))
    parser.add_argument("--database", choices=["sqlite", "postgresql"], help="only this one")
    chosen = parser.parse_args()
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    print(f"Python {platform.python_version()}, {libraries}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        invented.write(folder / "documents", chosen.documents)
        print(f"{chosen.documents:,} documents, {chosen.workers} processes", flush=True)
        told = folder / "documents", chosen.documents, chosen.workers
        if chosen.database != "postgresql":
            report("SQLite", f"sqlite:///{folder / 'site.sqlite3'}", *told)
        if chosen.database != "sqlite":
            report("PostgreSQL", stack.enter_context(databases.postgresql(folder / "pg")), *told)


if __name__ == "__main__":
    main()

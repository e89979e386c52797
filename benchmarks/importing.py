"""How fast ``import_seeds`` takes documents in, and in how much memory.

    python benchmarks/importing.py [--documents 10000] [--changed N] [--workers N]
                                   [--database sqlite|postgresql]

Makes that many documents of about 800 words with two captions, imports them into a fresh SQLite
and a fresh PostgreSQL, then imports them again with nothing changed, and once more with a sentence
added to N of them. The rates of the first and the last tenth tell whether it slows down as the
database grows; CPU is that of the processes that read and write, without the server's.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
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
    memory of the process that writes and of those that read, added up. ``cpu``: their seconds."""

    seconds: float
    cpu: float
    peak: float
    curve: list[tuple[int, float]]

    def rate(self, start: int, end: int) -> float:
        """Documents a second from the ``start``-th to the ``end``-th."""
        times = [next(at for count, at in self.curve if count >= wanted) for wanted in (start, end)]
        return (end - start) / max(times[1] - times[0], LOOK_EVERY)


def measured(url: str, folder: Path, workers: str) -> Measured:
    command = [sys.executable, "manage.py", "import_seeds", str(folder), "-v", "0"]
    began, used = time.perf_counter(), _used()
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
    return Measured(seconds=curve[-1][1], cpu=_used() - used, peak=peak, curve=curve)


def _used() -> float:
    """Seconds of CPU of the processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


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


def report(name: str, url: str, folder: Path, chosen: argparse.Namespace) -> None:
    databases.manage(url, "migrate", "--verbosity", "0")
    number = chosen.documents
    first = measured(url, folder, chosen.workers)
    print(_line(name, "first import", first, number), flush=True)
    rates = first.rate(0, number // 10), first.rate(number - number // 10, number)
    print(f"{'':12}first tenth {rates[0]:,.0f} a second, last tenth {rates[1]:,.0f}", flush=True)
    again = measured(url, folder, chosen.workers)
    print(_line(name, "again, unchanged", again, number), flush=True)
    if chosen.changed:
        invented.change(folder, chosen.changed)
        changed = measured(url, folder, chosen.workers)
        print(_line(name, f"{chosen.changed:,} changed", changed, number), flush=True)


def _line(name: str, what: str, run: Measured, number: int) -> str:
    rate, cpu = number / run.seconds, run.cpu * 1000 / number
    timed = f"{run.seconds:>8.1f} s{rate:>8,.0f} a second{cpu:>7.2f} ms of CPU each"
    return f"{name:<12}{what:<18}{timed}{run.peak:>7.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--changed", type=int, default=0, metavar="N", help="change so many")
    parser.add_argument("--workers", default=str(os.cpu_count() or 1))
    parser.add_argument("--database", choices=["sqlite", "postgresql"], help="only this one")
    chosen = parser.parse_args()
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    print(f"Python {platform.python_version()}, {libraries}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        print(f"{chosen.documents:,} documents, {chosen.workers} processes", flush=True)
        if chosen.database != "postgresql":
            invented.write(folder / "documents", chosen.documents)
            report("SQLite", f"sqlite:///{folder / 'site.sqlite3'}", folder / "documents", chosen)
        if chosen.database != "sqlite":
            invented.write(folder / "documents", chosen.documents)
            url = stack.enter_context(databases.postgresql(folder / "pg"))
            report("PostgreSQL", url, folder / "documents", chosen)


if __name__ == "__main__":
    main()

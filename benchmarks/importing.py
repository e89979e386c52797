"""How fast ``import_seeds`` takes documents in, and in how much memory.

    python benchmarks/importing.py [--documents 2000]

Makes that many documents of about 800 words with two captions, imports them into a fresh SQLite
and a fresh PostgreSQL, then imports them again with nothing changed.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import databases, invented


def measured(url: str, folder: Path) -> tuple[float, float]:
    """Seconds and peak memory in MB of one import, in a process of its own."""
    command = [sys.executable, "manage.py", "import_seeds", str(folder), "--verbosity", "0"]
    began = time.perf_counter()
    process = os.posix_spawn(sys.executable, command, databases.environment(url))
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit("The import failed.")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def report(name: str, url: str, folder: Path, number: int) -> None:
    databases.manage(url, "migrate", "--verbosity", "0")
    for what in ("first import", "again, unchanged"):
        seconds, memory = measured(url, folder)
        rate = number / seconds
        print(f"{name:<12}{what:<18}{seconds:>8.1f} s{rate:>10,.0f} a second{memory:>8.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=2000)
    number = parser.parse_args().documents
    os.chdir(databases.ROOT)
    libraries = ", ".join(f"{name} {version(name)}" for name in ("Django", "psycopg", "rich"))
    print(f"Python {platform.python_version()}, {libraries}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        invented.write(folder / "documents", number)
        print(f"{number:,} documents")
        report("SQLite", f"sqlite:///{folder / 'site.sqlite3'}", folder / "documents", number)
        with databases.postgresql(folder / "pg") as url:
            report("PostgreSQL", url, folder / "documents", number)


if __name__ == "__main__":
    main()

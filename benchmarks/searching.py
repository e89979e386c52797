"""What a search costs: the index, and pages of results for common and for rare words.

    python benchmarks/searching.py [--articles 2000] [--database sqlite|postgresql]

Makes that many articles in a fresh SQLite and a fresh PostgreSQL. The invented copy has few
words: each of them stands in nearly every story, which is the worst that can be asked for. Times
are of whole pages, made in this process: the median, and what of it is the process's own work.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import databases, invented

ROUNDS = 15
SEARCHES = {
    "a word of nearly every story": "/search/?q=ferry",
    "the same by date": "/search/?q=ferry&sort=date",
    "two such words": "/search/?q=ferry+council",
    "a phrase": "/search/?q=%22ferry+council%22",
    "how words begin": "/search/?q=ferr*",
    "a name": "/search/?q=marrable",
    "a number": "/search/?q=1234",
    "a word of no story": "/search/?q=ferrry",
}
# In a process for each database: Django knows one.
ASK = "from benchmarks.searching import report; report()"


def report() -> None:
    import django

    django.setup()
    _index()
    for name, address in SEARCHES.items():
        _page(name, address)


def _index() -> None:
    from django.db import connection

    from articles.models import Edition
    from articles.search.index import entries_of

    if connection.vendor == "postgresql":  # as it does by itself after a while
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    editions = list(Edition.objects.all()[:1000])
    began = time.process_time()
    for start in range(0, len(editions), 100):
        entries_of(editions[start : start + 100])
    took = (time.process_time() - began) / len(editions) * 1000
    print(f"{'working out what is indexed':<34}{took:>8.2f} ms a story")


def _page(name: str, address: str) -> None:
    from django.test import Client

    client = Client(HTTP_HOST="127.0.0.1")
    times, own = [], []
    for _ in range(ROUNDS):
        began, worked = time.perf_counter(), time.process_time()
        assert client.get(address).status_code == 200
        times.append((time.perf_counter() - began) * 1000)
        own.append((time.process_time() - worked) * 1000)
    print(
        f"{name:<34}{statistics.median(times):>8.1f} ms,{statistics.median(own):>7.1f} ms own work",
        flush=True,
    )


def measure(url: str, documents: Path) -> None:
    databases.manage(url, "migrate", "--verbosity", "0")
    told = ("--section", "Harbour", "--verbosity", "0")
    databases.manage(url, "import_seeds", str(documents), *told)
    environment = {**databases.environment(url), "PYTHONPATH": str(databases.ROOT)}
    subprocess.run([sys.executable, "-c", ASK], env=environment, cwd=databases.ROOT, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], help="only this one")
    chosen = parser.parse_args()
    os.chdir(databases.ROOT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        invented.write(folder / "documents", chosen.articles)
        if chosen.database != "postgresql":
            print(f"SQLite, {chosen.articles:,} articles", flush=True)
            measure(f"sqlite:///{folder / 'site.sqlite3'}", folder / "documents")
        if chosen.database != "sqlite":
            with databases.postgresql(folder / "pg") as url:
                print(f"PostgreSQL, {chosen.articles:,} articles", flush=True)
                measure(url, folder / "documents")


if __name__ == "__main__":
    main()

"""What each kind of page costs: queries, bytes as sent compressed, milliseconds to make.

    python benchmarks/pages.py [--articles 200]

Makes that many articles in a fresh SQLite database and asks for each page in this process.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import databases, invented

ROUNDS = 30


def addresses() -> dict[str, str]:
    from articles.models import Agency, Author, Edition

    photographer = Author.objects.filter(credits__work="photographer").first()
    agency = Agency.objects.first()
    edition = Edition.objects.visible().newest_first().select_related("section").first()
    assert photographer
    assert agency
    assert edition
    assert edition.section
    return {
        "front": "/",
        "article": edition.path,
        "section": edition.section.get_absolute_url(),
        "author": photographer.get_absolute_url(),
        "agency": agency.get_absolute_url(),
        "feed": "/feed/",
    }


def measure(name: str, path: str) -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="127.0.0.1")
    with CaptureQueriesContext(connection) as queries:
        body = client.get(path).content
    number = len(queries)
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        assert client.get(path).status_code == 200
        times.append((time.perf_counter() - began) * 1000)
    compressed = len(gzip.compress(body)) / 1000
    print(
        f"{name:<10}{number:>8} queries{len(body) / 1000:>9.1f} kB"
        f"{compressed:>8.1f} kB gzip{statistics.median(times):>8.1f} ms"
    )


def weigh_static_files() -> None:
    folder = databases.ROOT / "articles" / "static" / "articles"
    style = (folder / "newsroom.css").read_bytes()
    print(f"style sheet: {len(gzip.compress(style)) / 1000:.1f} kB gzip")
    for font in sorted(folder.glob("fonts/*.woff2")):
        print(f"{font.name}: {font.stat().st_size / 1000:.1f} kB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=200)
    number = parser.parse_args().articles
    os.chdir(databases.ROOT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'site.sqlite3'}"
        invented.write(folder / "documents", number)
        databases.manage(url, "migrate", "--verbosity", "0")
        documents = str(folder / "documents")
        databases.manage(url, "import_seeds", documents, "--section", "Harbour", "--verbosity", "0")
        os.environ.update(databases.environment(url))
        import django

        django.setup()
        print(f"{number:,} articles")
        for page, path in addresses().items():
            measure(page, path)
        weigh_static_files()


if __name__ == "__main__":
    main()
